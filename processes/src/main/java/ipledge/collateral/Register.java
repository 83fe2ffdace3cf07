package ipledge.collateral;

/** The three registers of pledges on intellectual property (REG-13). */
public enum Register {
  PATENT("REG-P11.12"),
  TRADEMARK("REG-T09.5"),
  COPYRIGHT("REG-C07.6");

  private final String otherGround;

  Register(String otherGround) {
    this.otherGround = otherGround;
  }

  /** The last ground of its list, "other": what no table can see and a person examines. */
  public String otherGround() {
    return otherGround;
  }
}
