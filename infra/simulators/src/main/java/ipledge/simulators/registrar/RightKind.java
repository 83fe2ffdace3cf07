package ipledge.simulators.registrar;

/** The kinds of right the registers hold. */
public enum RightKind {
  INVENTION(RegisterName.PATENT, 20),
  UTILITY_MODEL(RegisterName.PATENT, 10),
  DESIGN(RegisterName.PATENT, 15),
  TRADEMARK(RegisterName.TRADEMARK, 10),
  COPYRIGHT(RegisterName.COPYRIGHT, 50);

  private final RegisterName register;
  private final int years;

  RightKind(RegisterName register, int years) {
    this.register = register;
    this.years = years;
  }

  public RegisterName register() {
    return register;
  }

  int years() {
    return years;
  }
}
