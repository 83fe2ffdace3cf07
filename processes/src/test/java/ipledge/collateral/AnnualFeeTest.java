package ipledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.AnnualFee.Payment;
import ipledge.rulebook.AnnualFees;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.Violation;
import ipledge.testing.DomainTest;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** ALG-06. */
@DomainTest
class AnnualFeeTest {

  private static final LocalDate FILED = LocalDate.of(2019, 3, 15);
  private static final Percentage NONE = Percentage.ofPercent("0");

  @Autowired AnnualFees fees;

  @Test
  void theWorkedExampleIsThreeMonthsLate() {
    AnnualFee year4 = year4(NONE);

    assertThat(year4.full()).isEqualTo(Money.cny("1200.00"));
    assertThat(year4.due()).isEqualTo(LocalDate.of(2022, 3, 15));
    assertThat(year4.graceEnd()).isEqualTo(LocalDate.of(2022, 9, 15));
    assertThat(year4.paidOn(LocalDate.of(2022, 6, 20)))
        .isEqualTo(new Payment.Late(Money.cny("180.00"), Money.cny("1380.00")));
  }

  @ParameterizedTest
  @CsvSource({"2022-03-16, 0.00", "2022-04-15, 0.00", "2022-04-16, 60.00", "2022-09-15, 300.00"})
  void theFirstMonthIsFreeAndEachFurtherOneCostsFivePerCent(LocalDate day, String surcharge) {
    assertThat(year4(NONE).paidOn(day))
        .isInstanceOfSatisfying(
            Payment.Late.class,
            late -> assertThat(late.surcharge()).isEqualTo(Money.cny(surcharge)));
  }

  @Test
  void theSurchargeIsOnTheFullFeeEvenWhereTheFeeIsReduced() {
    AnnualFee reduced = year4(Percentage.ofPercent("85"));

    assertThat(reduced.paidOn(reduced.due())).isEqualTo(new Payment.InTime(Money.cny("180.00")));
    assertThat(reduced.paidOn(LocalDate.of(2022, 6, 20)))
        .isEqualTo(new Payment.Late(Money.cny("180.00"), Money.cny("360.00")));
  }

  @Test
  void whoMissesTheGracePeriodLosesThePatentFromTheDueDayOn() {
    assertThat(year4(NONE).paidOn(LocalDate.of(2022, 9, 16)))
        .isEqualTo(new Payment.Lapsed(LocalDate.of(2022, 3, 15)));
  }

  @ParameterizedTest
  @CsvSource({
    "INVENTION, 1, 900", "INVENTION, 10, 4000", "INVENTION, 20, 8000",
    "UTILITY_MODEL, 5, 900", "UTILITY_MODEL, 10, 2000", "DESIGN, 15, 3000"
  })
  void theFeesAreThoseOfTheTable(String kind, int year, String fee) {
    assertThat(fees.full(kind, year, LocalDate.of(2026, 11, 23))).isEqualTo(Money.cny(fee));
  }

  @Test
  void aPatentHasNoYearsPastItsTerm() {
    assertThatThrownBy(() -> fees.full("UTILITY_MODEL", 11, LocalDate.of(2026, 11, 23)))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> assertThat(refused.code()).isEqualTo("rulebook.annual-fee-unknown"));
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32, 33})
  void waitingNeverMakesItCheaper(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 100; round++) {
      LocalDate filed = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(9000));
      AnnualFee fee = AnnualFee.of(filed, 1 + random.nextInt(20), Money.cny("1200.00"), NONE);
      Money last = Money.zero();
      for (LocalDate day = fee.due().minusDays(2);
          !day.isAfter(fee.graceEnd());
          day = day.plusDays(1)) {
        Money asked =
            switch (fee.paidOn(day)) {
              case Payment.InTime inTime -> inTime.amount();
              case Payment.Late late -> late.amount();
              case Payment.Lapsed lapsed -> Money.cny("999999.00");
            };
        assertThat(asked).as("seed %d, %s", seed, day).isGreaterThanOrEqualTo(last);
        last = asked;
      }
      assertThat(last).isLessThanOrEqualTo(Money.cny("1500.00"));
      assertThat(fee.paidOn(fee.graceEnd().plusDays(1))).isInstanceOf(Payment.Lapsed.class);
    }
  }

  private AnnualFee year4(Percentage reduction) {
    return AnnualFee.of(FILED, 4, fees.full("INVENTION", 4, LocalDate.of(2022, 3, 15)), reduction);
  }
}
