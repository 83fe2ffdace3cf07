package ipledge.loan;

/** What must be so before a loan is paid out. */
public enum ConditionKind {
  /** CRD-32: every contract of the case is signed. */
  CONTRACTS_SIGNED("CRD-32"),
  /** REG-02: every right is under a registered pledge. */
  RIGHTS_REGISTERED("REG-02"),
  /** CRD-05: the quota is set aside. */
  QUOTA_RESERVED("CRD-05"),
  /** Set by the approver; a person says that it is met. */
  APPROVAL("");

  private final String rule;

  ConditionKind(String rule) {
    this.rule = rule;
  }

  /** The rule of the bank that it comes from; empty where the approver set it. */
  public String rule() {
    return rule;
  }

  /** Whether the system sees for itself. */
  public boolean isAutomatic() {
    return this != APPROVAL;
  }
}
