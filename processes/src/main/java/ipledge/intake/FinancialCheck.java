package ipledge.intake;

import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;

/** Which figures a borrower can have at all; what they are worth is for people to judge. */
final class FinancialCheck {

  private static final String FIELD = "/financials/";
  private static final Money MOST = Money.cny("1000000000000");
  private static final BigDecimal TENFOLD = BigDecimal.TEN;
  private static final int TEN_YEARS = 3650;

  private FinancialCheck() {}

  /**
   * @throws ApplicationRefused naming the first figure that cannot be
   */
  static void check(FinancialFacts facts) {
    if (!facts.trade().sales().isPositive()) {
      throw ApplicationRefused.figureOutside(FIELD + "sales");
    }
    requireAmount(facts.trade().sales(), "sales");
    requireMargin(facts.trade().margin());
    requireGrowth(facts.trade().growth());
    Days days = facts.days();
    requireDays(days.inventory(), "inventoryDays");
    requireDays(days.receivable(), "receivableDays");
    requireDays(days.payable(), "payableDays");
    requireDays(days.prepaid(), "prepaidDays");
    requireDays(days.receivedInAdvance(), "advanceDays");
    requireAmount(facts.finance().ownFunds(), "ownFunds");
    requireAmount(facts.finance().existingLoans(), "existingLoans");
    requireAmount(facts.finance().other(), "otherFinance");
  }

  private static void requireAmount(Money amount, String field) {
    if (amount.isNegative() || amount.compareTo(MOST) > 0) {
      throw ApplicationRefused.figureOutside(FIELD + field);
    }
  }

  /** Nobody earns all of what was sold; a loss of as much as was sold is the worst that counts. */
  private static void requireMargin(Percentage margin) {
    if (margin.fraction().compareTo(BigDecimal.ONE) >= 0
        || margin.fraction().compareTo(BigDecimal.ONE.negate()) < 0) {
      throw ApplicationRefused.figureOutside(FIELD + "margin");
    }
  }

  private static void requireGrowth(Percentage growth) {
    if (growth.fraction().compareTo(BigDecimal.ONE.negate()) < 0
        || growth.fraction().compareTo(TENFOLD) > 0) {
      throw ApplicationRefused.figureOutside(FIELD + "growth");
    }
  }

  private static void requireDays(int days, String field) {
    if (days < 0 || days > TEN_YEARS) {
      throw ApplicationRefused.figureOutside(FIELD + field);
    }
  }
}
