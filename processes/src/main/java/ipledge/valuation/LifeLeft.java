package ipledge.valuation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Years of protection that are left, with the part of a year, unrounded. */
public final class LifeLeft {

  private LifeLeft() {}

  /**
   * Whole years and the days of the year begun, from one day to the last day of protection.
   *
   * @throws ValueRefused {@code valuation.protection-over} if the last day is past
   */
  public static BigDecimal years(LocalDate on, LocalDate lastDay) {
    if (lastDay.isBefore(on)) {
      throw ValueRefused.protectionOver();
    }
    long whole = ChronoUnit.YEARS.between(on, lastDay);
    LocalDate begun = on.plusYears(whole);
    long days = ChronoUnit.DAYS.between(begun, lastDay);
    long length = ChronoUnit.DAYS.between(begun, on.plusYears(whole + 1));
    return BigDecimal.valueOf(days)
        .divide(BigDecimal.valueOf(length), MathContext.DECIMAL128)
        .add(BigDecimal.valueOf(whole));
  }

  /** The shorter of the legal and the economic life. */
  public static BigDecimal usable(BigDecimal legal, int economic) {
    return legal.min(BigDecimal.valueOf(economic));
  }
}
