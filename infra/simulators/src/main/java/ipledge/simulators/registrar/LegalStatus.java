package ipledge.simulators.registrar;

/** Where a right stands in its life. */
public enum LegalStatus {
  /** Applied for, not granted. */
  PENDING,
  IN_FORCE,
  /** Its term is over. */
  EXPIRED,
  /** Ended before its term, such as for unpaid fees. */
  TERMINATED,
  /** Declared invalid, revoked or cancelled. */
  INVALIDATED
}
