package ipledge.contract;

/** Where a contract stands. */
public enum ContractState {
  DRAWN_UP,
  SIGNED,
  VOID;

  /** Whether the table has this move. */
  public boolean allows(ContractState next) {
    return this == DRAWN_UP && next != DRAWN_UP;
  }
}
