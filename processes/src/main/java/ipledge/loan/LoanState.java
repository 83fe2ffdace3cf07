package ipledge.loan;

/** Where a loan stands. */
public enum LoanState {
  /** To be paid out. */
  ORDERED,
  /** Paid out. */
  ACTIVE
}
