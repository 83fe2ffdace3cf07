package ipledge.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.valuation.RoyaltyRelief.Forecast;
import ipledge.valuation.RoyaltyRelief.Timing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-08. */
class RoyaltyReliefTest {

  private static final List<Money> REVENUES =
      List.of(
          Money.cny("10000000"),
          Money.cny("12000000"),
          Money.cny("13000000"),
          Money.cny("13000000"),
          Money.cny("12000000"));
  private static final Percentage ROYALTY = Percentage.ofPercent("3");
  private static final Percentage FIFTEEN = Percentage.ofPercent("15");
  private static final BigDecimal TEN_YEARS = BigDecimal.TEN;

  @Test
  void theWorkedExampleComesOutToTheFen() {
    RoyaltyRelief relief = RoyaltyRelief.of(forecast(REVENUES, Timing.MID_YEAR), TEN_YEARS);

    assertThat(relief.value()).isEqualTo(Money.cny("1086061.97"));
    assertThat(relief.years())
        .extracting(year -> year.factor().setScale(6, RoundingMode.HALF_UP).toPlainString())
        .containsExactly("0.932505", "0.810874", "0.705108", "0.613137", "0.533163");
    assertThat(relief.years())
        .extracting(year -> Money.rounded(year.presentValue()).toString())
        .containsExactly("237788.73", "248127.37", "233743.17", "203254.93", "163147.77");
    assertThat(relief.years().getFirst().afterTax()).isEqualByComparingTo("255000");
  }

  @Test
  void yearEndFactorsGiveTheSmallerValueOfTheExample() {
    assertThat(RoyaltyRelief.of(forecast(REVENUES, Timing.YEAR_END), TEN_YEARS).value())
        .isEqualTo(Money.cny("1012758.01"));
  }

  @Test
  void aForecastNeverReachesBeyondTheLife() {
    Forecast fiveYears = forecast(REVENUES, Timing.MID_YEAR);

    assertThat(RoyaltyRelief.of(fiveYears, new BigDecimal("5")).value().isPositive()).isTrue();
    assertThatThrownBy(() -> RoyaltyRelief.of(fiveYears, new BigDecimal("4.99")))
        .isInstanceOfSatisfying(
            ValueRefused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("valuation.forecast-past-life");
              assertThat(refused.pointer()).isEqualTo("/revenues");
            });
  }

  @Test
  void noRevenueOrANegativeOneIsNoForecast() {
    assertThatThrownBy(() -> forecast(List.of(), Timing.MID_YEAR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> forecast(List.of(Money.cny("-0.01")), Timing.MID_YEAR))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutDiscountTheValueIsThePlainSum() {
    Forecast plain =
        new Forecast(REVENUES, ROYALTY, FIFTEEN, Percentage.ofPercent("0"), Timing.MID_YEAR);

    assertThat(RoyaltyRelief.of(plain, TEN_YEARS).value()).isEqualTo(Money.cny("1530000.00"));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20230901, 42748})
  void theValueGrowsWithRevenueAndShrinksWithDiscountAndLaterMoney(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 50; round++) {
      List<Money> revenues = new ArrayList<>();
      for (int year = 0; year <= random.nextInt(10); year++) {
        revenues.add(Money.cny(BigDecimal.valueOf(1 + random.nextInt(1_000_000_000), 2)));
      }
      List<Money> more = revenues.stream().map(r -> r.plus(Money.cny("100000"))).toList();
      Percentage low = Percentage.ofPercent(Integer.toString(1 + random.nextInt(15)));
      Percentage high = Percentage.ofPercent(Integer.toString(17 + random.nextInt(20)));

      Money value = value(revenues, low, Timing.MID_YEAR);

      assertThat(value(more, low, Timing.MID_YEAR)).isGreaterThan(value);
      assertThat(value(revenues, high, Timing.MID_YEAR)).isLessThanOrEqualTo(value);
      assertThat(value(revenues, low, Timing.YEAR_END)).isLessThanOrEqualTo(value);
    }
  }

  private static Money value(List<Money> revenues, Percentage discount, Timing timing) {
    return RoyaltyRelief.of(
            new Forecast(revenues, ROYALTY, FIFTEEN, discount, timing), BigDecimal.valueOf(20))
        .value();
  }

  private static Forecast forecast(List<Money> revenues, Timing timing) {
    return new Forecast(revenues, ROYALTY, FIFTEEN, FIFTEEN, timing);
  }
}
