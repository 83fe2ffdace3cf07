package ipledge.intake;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much working capital a business needs and how much of it a new loan may be (ALG-12, CRD-42):
 * last year's sales × (1 − margin) × (1 + growth) ÷ turns, with turns = 360 ÷ the days that money
 * is tied up; less own funds, existing loans and other finance. Working-capital loans only.
 *
 * @param tiedUpDays days that money is tied up; not below zero
 * @param need in yuan, HALF_UP once
 * @param newLoan in yuan, not below zero, HALF_UP once
 */
public record WorkingCapitalNeed(int tiedUpDays, Money need, Money newLoan) {

  private static final MathContext STEPS = MathContext.DECIMAL128;
  private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(360);

  /**
   * A year's trade.
   *
   * @param sales last year's sales, in yuan
   * @param margin profit margin on sales
   * @param growth expected growth of sales, may be negative
   */
  public record Trade(Money sales, Percentage margin, Percentage growth) {}

  /**
   * Turnover days.
   *
   * @param inventory days that stock lies
   * @param receivable days until customers pay
   * @param payable days until suppliers are paid
   * @param prepaid days that the business pays suppliers in advance
   * @param receivedInAdvance days that customers pay in advance
   */
  public record Days(
      int inventory, int receivable, int payable, int prepaid, int receivedInAdvance) {

    int tiedUp() {
      return Math.max(0, inventory + receivable - payable + prepaid - receivedInAdvance);
    }
  }

  /**
   * What finances the business already.
   *
   * @param ownFunds own funds put into working capital, in yuan
   * @param existingLoans working-capital loans that it has, in yuan
   * @param other finance from elsewhere, in yuan
   */
  public record Finance(Money ownFunds, Money existingLoans, Money other) {}

  public static WorkingCapitalNeed of(Trade trade, Days days, Finance finance) {
    BigDecimal exact =
        trade
            .sales()
            .amount()
            .multiply(BigDecimal.ONE.subtract(trade.margin().fraction()), STEPS)
            .multiply(BigDecimal.ONE.add(trade.growth().fraction()), STEPS)
            .multiply(BigDecimal.valueOf(days.tiedUp()), STEPS)
            .divide(DAYS_OF_YEAR, STEPS);
    BigDecimal covered =
        finance.ownFunds().plus(finance.existingLoans()).plus(finance.other()).amount();
    BigDecimal open = exact.subtract(covered, STEPS).max(BigDecimal.ZERO);
    return new WorkingCapitalNeed(days.tiedUp(), Money.rounded(exact), Money.rounded(open));
  }
}
