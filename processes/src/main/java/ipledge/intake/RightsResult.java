package ipledge.intake;

/** How the rights of a case stand before it goes on. */
public enum RightsResult {
  CLEAR,
  /** Something is missing that the borrower or the register can still supply. */
  INCOMPLETE,
  /** A ground of refusal that nothing cures. */
  REFUSED
}
