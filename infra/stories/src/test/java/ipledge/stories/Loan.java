package ipledge.stories;

import ipledge.intake.FinancialFacts;
import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * What a firm asks for.
 *
 * @param months how long it wants the money
 * @param figures from which its need for working capital follows; null if it gives none
 */
public record Loan(
    String product, Money amount, int months, String purpose, @Nullable FinancialFacts figures) {

  /** Of a business that needs much more than anybody asks for here. */
  static final FinancialFacts FIGURES =
      new FinancialFacts(
          new Trade(Money.cny("200000000"), Percentage.ofPercent("10"), Percentage.ofPercent("12")),
          new Days(60, 90, 45, 10, 15),
          new Finance(Money.cny("6000000"), Money.cny("3000000"), Money.cny("1000000")));

  /** Working capital for a year. */
  public static Loan of(String yuan) {
    return new Loan("IP-PLEDGE", Money.cny(yuan), 12, "WORKING_CAPITAL", FIGURES);
  }

  /** The same without the figures that show the need. */
  public Loan withoutFigures() {
    return new Loan(product, amount, months, purpose, null);
  }

  /** Money to bring a right to market, for two years and in larger amounts. */
  public static Loan longer(String yuan) {
    return new Loan("IP-PLEDGE-LONG", Money.cny(yuan), 24, "COMMERCIALISATION", null);
  }
}
