package ipledge.collateral;

/** The kinds of right that can be pledged (REG-01). */
public enum RightKind {
  INVENTION(Register.PATENT),
  UTILITY_MODEL(Register.PATENT),
  DESIGN(Register.PATENT),
  TRADEMARK(Register.TRADEMARK),
  COPYRIGHT(Register.COPYRIGHT);

  private final Register register;

  RightKind(Register register) {
    this.register = register;
  }

  /** Where a pledge on it is registered (REG-13). */
  public Register register() {
    return register;
  }

  public boolean isPatent() {
    return register == Register.PATENT;
  }
}
