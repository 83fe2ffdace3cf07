package ipledge.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-11 and the life that is left. */
class InternalModelTest {

  private static final Money BENCHMARK = Money.cny("1400000");
  private static final BigDecimal SCORE_COEFFICIENT = new BigDecimal("0.753");

  @Test
  void theWorkedExampleComesOutToTheFen() {
    InternalModel model =
        InternalModel.of(
            BENCHMARK, SCORE_COEFFICIENT, new BigDecimal("1.0"), new BigDecimal("9.3"), 10);

    assertThat(model.value()).isEqualTo(Money.cny("980406.00"));
    assertThat(model.lifeFactor()).isEqualByComparingTo("0.93");
  }

  @Test
  void aLongLifeCountsAsAFullOneAndNoMore() {
    assertThat(
            InternalModel.of(
                    BENCHMARK, SCORE_COEFFICIENT, BigDecimal.ONE, new BigDecimal("16.84"), 10)
                .value())
        .isEqualTo(Money.cny("1054200.00"));
  }

  @Test
  void theInventionOfThe2006CaseIsWorthSixMillion() {
    assertThat(
            InternalModel.of(
                    Money.cny("7968127.49"),
                    SCORE_COEFFICIENT,
                    BigDecimal.ONE,
                    new BigDecimal("16.84"),
                    10)
                .value())
        .isEqualTo(Money.cny("6000000.00"));
  }

  @Test
  void theScoreOfTheExampleIsSeventyFive() {
    PatentScore score =
        new PatentScore(new BigDecimal("82"), new BigDecimal("75"), new BigDecimal("68"));
    PatentScore.Weights weights =
        new PatentScore.Weights(
            new BigDecimal("0.35"), new BigDecimal("0.30"), new BigDecimal("0.35"));

    assertThat(score.weighted(weights)).isEqualByComparingTo("75.0");
  }

  @ParameterizedTest
  @CsvSource({"70, 80, false", "70, 80.01, true", "80.01, 70, true", "75, 75, false"})
  void twoScorersMoreThanTenPointsApartNeedAThird(BigDecimal one, BigDecimal other, boolean third) {
    assertThat(PatentScore.needsThird(one, other, 10)).isEqualTo(third);
  }

  @Test
  void pointsAndWeightsStayWithinTheirBounds() {
    BigDecimal tooMany = new BigDecimal("100.01");
    assertThatThrownBy(() -> new PatentScore(tooMany, BigDecimal.ONE, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new PatentScore.Weights(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> InternalModel.of(BENCHMARK, BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2036-03-12, 9.3",
    "2026-11-23, 2027-11-23, 1.0",
    "2026-11-23, 2026-11-23, 0.0",
    "2024-02-29, 2044-02-28, 20.0"
  })
  void theLifeLeftIsCountedToTheDay(LocalDate on, LocalDate lastDay, String years) {
    assertThat(LifeLeft.years(on, lastDay).setScale(1, RoundingMode.HALF_UP).toPlainString())
        .isEqualTo(years);
  }

  @Test
  void aRightWhoseProtectionIsOverHasNoLifeLeft() {
    LocalDate today = LocalDate.of(2026, 11, 23);

    assertThatThrownBy(() -> LifeLeft.years(today, today.minusDays(1)))
        .isInstanceOfSatisfying(
            ValueRefused.class,
            refused -> assertThat(refused.code()).isEqualTo("valuation.protection-over"));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 201934})
  void moreLifeIsNeverWorthLess(long seed) {
    Random random = new Random(seed);
    LocalDate today = LocalDate.of(2026, 11, 23);
    for (int round = 0; round < 200; round++) {
      LocalDate lastDay = today.plusDays(random.nextInt(7300));
      BigDecimal left = LifeLeft.years(today, lastDay);
      BigDecimal oneDayMore = LifeLeft.years(today, lastDay.plusDays(1));

      assertThat(oneDayMore).isGreaterThan(left);
      assertThat(value(oneDayMore)).isGreaterThanOrEqualTo(value(left));
      assertThat(value(left)).isLessThanOrEqualTo(Money.cny("1054200.00"));
    }
  }

  private static Money value(BigDecimal yearsLeft) {
    return InternalModel.of(BENCHMARK, SCORE_COEFFICIENT, BigDecimal.ONE, yearsLeft, 10).value();
  }
}
