package ipledge.party;

/** How large a firm is (CRD-52). */
public enum SizeClass {
  LARGE,
  MEDIUM,
  SMALL,
  MICRO;

  /** Whether credit to it can be inclusive (CRD-50). */
  public boolean isSmallOrMicro() {
    return this == SMALL || this == MICRO;
  }
}
