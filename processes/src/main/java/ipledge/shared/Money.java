package ipledge.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A sum of money, exact to the fen.
 *
 * <p>It exists only rounded: results of a calculation are brought here once, at the end, by {@link
 * #rounded}; anything else that has more than two decimals is a mistake and refused.
 *
 * @param amount in units of the currency, always with two decimals
 * @param currency ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

  /** Renminbi, the only currency the bank lends in. */
  public static final Currency CNY = Currency.getInstance("CNY");

  private static final int DECIMALS = 2;
  private static final int MAX_PRECISION = 18;

  /**
   * @throws ArithmeticException if the amount has more than two decimals
   * @throws IllegalArgumentException if it does not fit NUMERIC(18,2)
   */
  public Money {
    amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
    if (amount.precision() > MAX_PRECISION) {
      throw new IllegalArgumentException("amount does not fit NUMERIC(18,2)");
    }
  }

  /** Reads yuan such as {@code "6000000"} or {@code "0.01"}. */
  public static Money cny(String yuan) {
    return new Money(new BigDecimal(yuan), CNY);
  }

  /** Yuan that are already exact. */
  public static Money cny(BigDecimal yuan) {
    return new Money(yuan, CNY);
  }

  /** The end of a calculation: HALF_UP to the fen, once. */
  public static Money rounded(BigDecimal yuan) {
    return new Money(yuan.setScale(DECIMALS, RoundingMode.HALF_UP), CNY);
  }

  /** No money. */
  public static Money zero() {
    return cny(BigDecimal.ZERO);
  }

  public Money plus(Money other) {
    return new Money(amount.add(sameCurrency(other).amount), currency);
  }

  public Money minus(Money other) {
    return new Money(amount.subtract(sameCurrency(other).amount), currency);
  }

  public Money negated() {
    return new Money(amount.negate(), currency);
  }

  public boolean isPositive() {
    return amount.signum() > 0;
  }

  public boolean isNegative() {
    return amount.signum() < 0;
  }

  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  @Override
  public int compareTo(Money other) {
    return amount.compareTo(sameCurrency(other).amount);
  }

  /** Plain digits with two decimals, as money travels in JSON. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
    }
    return other;
  }
}
