package ipledge.valuation;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Value by relief from royalty (ALG-08): what the owner saves by not having to license the right, Σ
 * revenue × royalty rate × (1 − tax) × discount factor. Steps are kept in DECIMAL128; only the sum
 * is rounded, HALF_UP to the fen.
 *
 * @param years every year of the forecast with its steps, to be shown and stored
 * @param value the sum, in yuan
 */
public record RoyaltyRelief(List<Year> years, Money value) {

  private static final MathContext STEPS = MathContext.DECIMAL128;

  /** When the money of a year is thought to come in. */
  public enum Timing {
    /** In its middle: the factor's exponent is half a year less. */
    MID_YEAR,
    /** On its last day. */
    YEAR_END
  }

  /**
   * What the forecast says.
   *
   * @param revenues revenue of each year from now on, in yuan, none negative
   * @param royaltyRate share of the revenue that a licence would cost
   * @param tax income tax rate
   * @param discount discount rate per year
   * @param timing when the money of a year comes in
   */
  public record Forecast(
      List<Money> revenues,
      Percentage royaltyRate,
      Percentage tax,
      Percentage discount,
      Timing timing) {

    public Forecast {
      revenues = List.copyOf(revenues);
      if (revenues.isEmpty() || revenues.stream().anyMatch(Money::isNegative)) {
        throw new IllegalArgumentException("a forecast has years and no negative revenue");
      }
      requireBetween(royaltyRate, BigDecimal.ONE);
      requireBetween(tax, BigDecimal.ONE);
      requireBetween(discount, BigDecimal.TEN);
    }

    private static void requireBetween(Percentage rate, BigDecimal highest) {
      if (rate.fraction().signum() < 0 || rate.fraction().compareTo(highest) > 0) {
        throw new IllegalArgumentException("a rate is between nothing and " + highest);
      }
    }
  }

  /**
   * One year, unrounded.
   *
   * @param number 1 for the first year
   * @param revenue in yuan
   * @param royalty what a licence would cost, in yuan
   * @param afterTax the royalty after tax, in yuan
   * @param factor discount factor
   * @param presentValue in yuan
   */
  public record Year(
      int number,
      Money revenue,
      BigDecimal royalty,
      BigDecimal afterTax,
      BigDecimal factor,
      BigDecimal presentValue) {}

  public RoyaltyRelief {
    years = List.copyOf(years);
  }

  /**
   * Values the right.
   *
   * @param lifeYears years that the right can still earn: the shorter of the legal life left and
   *     the economic life; a forecast never reaches beyond it
   * @throws ValueRefused {@code valuation.forecast-past-life}
   */
  public static RoyaltyRelief of(Forecast forecast, BigDecimal lifeYears) {
    int length = forecast.revenues().size();
    if (BigDecimal.valueOf(length).compareTo(lifeYears) > 0) {
      throw ValueRefused.forecastPastLife(length, lifeYears);
    }
    List<Year> years = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (int number = 1; number <= length; number++) {
      Year year = year(forecast, number);
      years.add(year);
      sum = sum.add(year.presentValue(), STEPS);
    }
    return new RoyaltyRelief(years, Money.rounded(sum));
  }

  private static Year year(Forecast forecast, int number) {
    Money revenue = forecast.revenues().get(number - 1);
    BigDecimal royalty = revenue.amount().multiply(forecast.royaltyRate().fraction(), STEPS);
    BigDecimal afterTax =
        royalty.multiply(BigDecimal.ONE.subtract(forecast.tax().fraction()), STEPS);
    BigDecimal factor = factor(forecast, number);
    return new Year(number, revenue, royalty, afterTax, factor, afterTax.multiply(factor, STEPS));
  }

  /**
   * 1 / (1 + r)^t, or with half a year less √(1 + r) / (1 + r)^t, so no fractional power is due.
   */
  private static BigDecimal factor(Forecast forecast, int number) {
    BigDecimal growth = BigDecimal.ONE.add(forecast.discount().fraction());
    BigDecimal head = forecast.timing() == Timing.MID_YEAR ? growth.sqrt(STEPS) : BigDecimal.ONE;
    return head.divide(growth.pow(number, STEPS), STEPS);
  }
}
