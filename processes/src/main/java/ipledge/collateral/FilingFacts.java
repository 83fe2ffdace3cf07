package ipledge.collateral;

import java.time.LocalDate;

/**
 * What a filing adds to the right's own facts.
 *
 * @param pledgorCode the pledgor's social credit code
 * @param pledgorName the pledgor's name
 * @param performanceTo last day of the debtor's performance period (REG-P11 ground 6)
 * @param contractState NOT_DRAWN_UP, COMPLETE or INCOMPLETE (REG-P11 ground 7)
 * @param sameDayStatement the parties go on although an invention was filed on the same day
 * @param invalidationStatement the parties go on although invalidation proceedings began
 */
public record FilingFacts(
    String pledgorCode,
    String pledgorName,
    LocalDate performanceTo,
    String contractState,
    boolean sameDayStatement,
    boolean invalidationStatement) {

  /** Before there is a contract. */
  public static FilingFacts atIntake(String code, String name, LocalDate maturity) {
    return new FilingFacts(code, name, maturity, "NOT_DRAWN_UP", false, false);
  }
}
