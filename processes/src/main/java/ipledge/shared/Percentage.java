package ipledge.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A share or rate as a fraction: 25 % is {@code 0.250000}.
 *
 * @param fraction six decimals, as NUMERIC(9,6) keeps it
 */
public record Percentage(BigDecimal fraction) implements Comparable<Percentage> {

  private static final int DECIMALS = 6;

  /**
   * @throws ArithmeticException if the fraction has more than six decimals
   */
  public Percentage {
    fraction = fraction.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  /** Reads per cent: {@code "25"} is a quarter. */
  public static Percentage ofPercent(String percent) {
    return new Percentage(new BigDecimal(percent).movePointLeft(2));
  }

  /** Reads a fraction: {@code "0.25"} is a quarter. */
  public static Percentage ofFraction(String fraction) {
    return new Percentage(new BigDecimal(fraction));
  }

  @Override
  public int compareTo(Percentage other) {
    return fraction.compareTo(other.fraction);
  }

  /** The fraction in plain digits. */
  @Override
  public String toString() {
    return fraction.toPlainString();
  }
}
