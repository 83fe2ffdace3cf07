package ipledge.loan;

/** Where an order to pay out stands. */
public enum DisbursementState {
  /** A person confirmed the conditions and named the payee. */
  CONFIRMED,
  /** It may have reached the core bank. */
  SENT,
  PAID,
  REFUSED;

  /** Whether the table has this move. */
  public boolean allows(DisbursementState next) {
    return switch (this) {
      case CONFIRMED -> next == SENT;
      case SENT -> next == PAID || next == REFUSED;
      case PAID, REFUSED -> false;
    };
  }
}
