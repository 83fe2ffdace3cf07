package ipledge.contract;

/** What is contracted. */
public enum ContractKind {
  LOAN("JK"),
  PLEDGE("ZY");

  private final String prefix;

  ContractKind(String prefix) {
    this.prefix = prefix;
  }

  /** What its numbers begin with. */
  String prefix() {
    return prefix;
  }
}
