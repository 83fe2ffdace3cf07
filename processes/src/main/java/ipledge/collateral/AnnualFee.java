package ipledge.collateral;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/**
 * The fee of one patent year (ALG-06): due before the previous patent year ends, payable with a
 * surcharge for six months more, and then the patent has ended as of the due day.
 *
 * @param patentYear 1 for the year that begins on the filing day
 * @param due last day without surcharge: the day on which the patent year begins
 * @param graceEnd last day on which it can still be paid
 * @param full the full fee, in yuan
 * @param payable the fee after a reduction, in yuan
 */
public record AnnualFee(
    int patentYear, LocalDate due, LocalDate graceEnd, Money full, Money payable) {

  private static final Period GRACE = Period.ofMonths(6);
  private static final Percentage SURCHARGE_A_MONTH = Percentage.ofPercent("5");

  /** What paying, or not paying, on a day means. */
  public sealed interface Payment {

    /**
     * Paid by the due day.
     *
     * @param amount in yuan
     */
    record InTime(Money amount) implements Payment {}

    /**
     * Paid within the grace period.
     *
     * @param surcharge 5 % of the full fee for each month past the first, in yuan
     * @param amount fee and surcharge, in yuan
     */
    record Late(Money surcharge, Money amount) implements Payment {}

    /**
     * Too late: the patent ended.
     *
     * @param endedOn the due day, retroactively
     */
    record Lapsed(LocalDate endedOn) implements Payment {}
  }

  /**
   * @param filed the filing day (for PCT the international one)
   * @param full the full fee of that year, in yuan
   * @param reduction share of the fee that is waived, nothing where none was granted
   */
  public static AnnualFee of(LocalDate filed, int patentYear, Money full, Percentage reduction) {
    if (patentYear < 1) {
      throw new IllegalArgumentException("patent years begin with 1");
    }
    LocalDate due = filed.plusYears(patentYear - 1L);
    BigDecimal left = BigDecimal.ONE.subtract(reduction.fraction());
    return new AnnualFee(
        patentYear, due, due.plus(GRACE), full, Money.rounded(full.amount().multiply(left)));
  }

  /** What it means to pay on this day. */
  public Payment paidOn(LocalDate day) {
    if (!day.isAfter(due)) {
      return new Payment.InTime(payable);
    }
    if (day.isAfter(graceEnd)) {
      return new Payment.Lapsed(due);
    }
    // The day after the due day is the first that counts (CAL-01), and the first month is free.
    long months = ChronoUnit.MONTHS.between(due.plusDays(1), day);
    Money surcharge =
        Money.rounded(
            full.amount()
                .multiply(SURCHARGE_A_MONTH.fraction())
                .multiply(BigDecimal.valueOf(months)));
    return new Payment.Late(surcharge, payable.plus(surcharge));
  }
}
