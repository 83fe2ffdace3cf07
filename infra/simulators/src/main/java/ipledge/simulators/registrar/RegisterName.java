package ipledge.simulators.registrar;

/** The three registers in which pledges of rights are entered (REG-13). */
public enum RegisterName {
  PATENT("Y"),
  TRADEMARK("T"),
  COPYRIGHT("C");

  private final String letter;

  RegisterName(String letter) {
    this.letter = letter;
  }

  /** What its registration numbers begin with. */
  String letter() {
    return letter;
  }
}
