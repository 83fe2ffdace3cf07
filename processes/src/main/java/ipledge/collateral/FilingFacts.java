package ipledge.collateral;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a filing adds to the right's own facts.
 *
 * @param pledgorCode the pledgor's social credit code
 * @param pledgorName the pledgor's name
 * @param performanceTo last day of the debtor's performance period (REG-P11 ground 6)
 * @param contractState NOT_DRAWN_UP, COMPLETE or INCOMPLETE (REG-P11 ground 7)
 * @param pledgedNumbers numbers of all rights pledged together (REG-T04)
 * @param papers what was given about the rights of the case
 * @param otherGround what a person answered about ground 12: NOT_EXAMINED as long as it is not
 *     asked for yet, NONE or FOUND; null where it had to be answered and was not
 */
public record FilingFacts(
    String pledgorCode,
    String pledgorName,
    LocalDate performanceTo,
    String contractState,
    Set<String> pledgedNumbers,
    List<RightPaper> papers,
    @Nullable String otherGround) {

  static final String NOT_DRAWN_UP = "NOT_DRAWN_UP";
  private static final String NOT_EXAMINED = "NOT_EXAMINED";

  public FilingFacts {
    pledgedNumbers = Set.copyOf(pledgedNumbers);
    papers = List.copyOf(papers);
  }

  /** Before there is a contract, and before anybody was asked about other grounds. */
  public static FilingFacts atIntake(
      String code,
      String name,
      LocalDate maturity,
      Set<String> pledgedNumbers,
      List<RightPaper> papers) {
    return new FilingFacts(
        code, name, maturity, NOT_DRAWN_UP, pledgedNumbers, papers, NOT_EXAMINED);
  }
}
