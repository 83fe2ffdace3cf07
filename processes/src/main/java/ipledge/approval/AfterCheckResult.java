package ipledge.approval;

/** How a check after approval ended. */
public enum AfterCheckResult {
  IN_ORDER,
  /** Something was not in order; the reason says what. */
  OBJECTION
}
