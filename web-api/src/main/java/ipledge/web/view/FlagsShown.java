package ipledge.web.view;

import ipledge.approval.ExemptionScope;
import ipledge.approval.TermClass;
import ipledge.party.SizeClass;
import ipledge.rulebook.Mark;
import ipledge.rulebook.Unit;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As what a loan counts, as it was computed when it was approved (CRD-50, CRD-51, EXM-03, CRD-12).
 *
 * @param decidedOn the day of the approval, whose rules were applied
 * @param amount approved, in yuan
 * @param otherExposure what the borrower owed or was promised beside it, in yuan
 * @param totalExposure both together, in yuan
 * @param sizeClass of the borrower; null where it was unknown
 * @param inclusive within the limit of CRD-50; null where it could not be said
 * @param pbocInclusive within the limit of CRD-51; null where it could not be said
 * @param ipValue confirmed value of the rights, in yuan
 * @param otherSecurity value of what secures the loan beside them, in yuan; null if nobody said
 * @param ipShare of the rights in all that secures the loan, as a fraction; null if it is unknown
 * @param missing what was not known and would have decided, in words
 * @param rules the rows of the rulebook that were read
 */
public record FlagsShown(
    LocalDate decidedOn,
    Money amount,
    Money otherExposure,
    Money totalExposure,
    @Nullable SizeClass sizeClass,
    @Nullable String sizeName,
    @Nullable Boolean inclusive,
    @Nullable Boolean pbocInclusive,
    ExemptionScope exemptionScope,
    String exemptionScopeName,
    Money ipValue,
    @Nullable Money otherSecurity,
    @Nullable String ipShare,
    TermClass termClass,
    String termClassName,
    int tenorMonths,
    List<String> missing,
    List<FlagRule> rules) {

  public FlagsShown {
    missing = List.copyOf(missing);
    rules = List.copyOf(rules);
  }

  /**
   * A row of the rulebook, as it was worded that day.
   *
   * @param label what it says
   * @param value as the rulebook writes it
   * @param unit of the value; null of a size class, whose value says it
   * @param rule id of the rule in the bank's rule file
   */
  public record FlagRule(
      String label,
      String value,
      @Nullable Unit unit,
      String rule,
      String source,
      Mark mark,
      LocalDate validFrom) {}
}
