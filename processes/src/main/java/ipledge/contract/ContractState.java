package ipledge.contract;

/** Where a contract stands. */
public enum ContractState {
  DRAWN_UP,
  SIGNED,
  /** Nobody signed it before its case ended. */
  VOID,
  /** It was signed, and its case ended without a loan. */
  TERMINATED;

  /** Whether the table has this move. */
  public boolean allows(ContractState next) {
    return switch (this) {
      case DRAWN_UP -> next == SIGNED || next == VOID;
      case SIGNED -> next == TERMINATED;
      case VOID, TERMINATED -> false;
    };
  }
}
