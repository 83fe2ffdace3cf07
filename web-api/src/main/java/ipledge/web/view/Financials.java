package ipledge.web.view;

import ipledge.intake.FinancialFacts;
import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The borrower's figures from which its need for working capital follows (ALG-12); amounts in yuan,
 * rates as fractions.
 *
 * @param sales last year's sales
 * @param margin profit margin on sales; a loss is negative
 * @param growth expected growth of sales
 * @param inventoryDays days that stock lies
 * @param receivableDays days until customers pay
 * @param payableDays days until suppliers are paid
 * @param prepaidDays days that the business pays suppliers in advance
 * @param advanceDays days that customers pay in advance
 * @param ownFunds own funds put into working capital
 * @param existingLoans working-capital loans that it has
 * @param otherFinance finance from elsewhere
 */
public record Financials(
    @NotNull Money sales,
    @NotNull @Pattern(regexp = FRACTION) String margin,
    @NotNull @Pattern(regexp = FRACTION) String growth,
    @NotNull Integer inventoryDays,
    @NotNull Integer receivableDays,
    @NotNull Integer payableDays,
    @NotNull Integer prepaidDays,
    @NotNull Integer advanceDays,
    @NotNull Money ownFunds,
    @NotNull Money existingLoans,
    @NotNull Money otherFinance) {

  private static final String FRACTION = "-?\\d{1,2}(\\.\\d{1,6})?";

  public static @Nullable Financials of(@Nullable FinancialFacts facts) {
    if (facts == null) {
      return null;
    }
    Trade trade = facts.trade();
    Days days = facts.days();
    Finance finance = facts.finance();
    return new Financials(
        trade.sales(),
        written(trade.margin()),
        written(trade.growth()),
        days.inventory(),
        days.receivable(),
        days.payable(),
        days.prepaid(),
        days.receivedInAdvance(),
        finance.ownFunds(),
        finance.existingLoans(),
        finance.other());
  }

  /** As a person writes it, without the zeros of the column. */
  private static String written(Percentage share) {
    return share.fraction().stripTrailingZeros().toPlainString();
  }

  public FinancialFacts facts() {
    return new FinancialFacts(
        new Trade(sales, Percentage.ofFraction(margin), Percentage.ofFraction(growth)),
        new Days(inventoryDays, receivableDays, payableDays, prepaidDays, advanceDays),
        new Finance(ownFunds, existingLoans, otherFinance));
  }
}
