package ipledge.collateral;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a filing adds to the right's own facts.
 *
 * @param pledgorCode the pledgor's social credit code
 * @param pledgorName the pledgor's name
 * @param performanceTo last day of the debtor's performance period (REG-P11 ground 6)
 * @param contractState NOT_DRAWN_UP, COMPLETE or INCOMPLETE (REG-P11 ground 7)
 * @param pledgedNumbers numbers of all rights pledged together (REG-T04)
 * @param sameDayStatement the parties go on although an invention was filed on the same day
 * @param invalidationStatement the parties go on although invalidation proceedings began
 */
public record FilingFacts(
    String pledgorCode,
    String pledgorName,
    LocalDate performanceTo,
    String contractState,
    Set<String> pledgedNumbers,
    boolean sameDayStatement,
    boolean invalidationStatement) {

  public FilingFacts {
    pledgedNumbers = Set.copyOf(pledgedNumbers);
  }

  /** Before there is a contract. */
  public static FilingFacts atIntake(
      String code, String name, LocalDate maturity, Set<String> pledgedNumbers) {
    return new FilingFacts(code, name, maturity, "NOT_DRAWN_UP", pledgedNumbers, false, false);
  }
}
