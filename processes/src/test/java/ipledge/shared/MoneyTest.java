package ipledge.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final int ROUNDS = 2000;
  private static final long MOST_FEN = 400_000_000_000_000_000L;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20061022})
  void sumsAreExactToTheFen(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      long one = random.nextLong(-MOST_FEN, MOST_FEN);
      long other = random.nextLong(-MOST_FEN, MOST_FEN);

      assertThat(fen(money(one).plus(money(other)))).isEqualTo(one + other);
      assertThat(fen(money(one).minus(money(other)))).isEqualTo(one - other);
      assertThat(money(one).plus(money(other))).isEqualTo(money(other).plus(money(one)));
      assertThat(money(one).plus(money(other)).minus(money(other))).isEqualTo(money(one));
      assertThat(money(one).plus(money(one).negated())).isEqualTo(Money.zero());
      assertThat(Integer.signum(money(one).compareTo(money(other))))
          .isEqualTo(Long.signum(Long.compare(one, other)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void whatIsWrittenIsReadBackAndEqualSumsAreEqualObjects(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      Money money = money(random.nextLong(-MOST_FEN, MOST_FEN));
      Money same = new Money(money.amount().stripTrailingZeros(), Money.CNY);

      assertThat(Money.cny(money.toString())).isEqualTo(money);
      assertThat(money.toString()).matches("-?\\d+\\.\\d{2}");
      assertThat(same).isEqualTo(money).hasSameHashCodeAs(money);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void roundingIsHalfUpAndNeverOffByMoreThanHalfAFen(long seed) {
    Random random = new Random(seed);
    BigDecimal halfFen = new BigDecimal("0.005");
    for (int round = 0; round < ROUNDS; round++) {
      BigDecimal exact = new BigDecimal(new BigInteger(50, random), 7);

      BigDecimal error = Money.rounded(exact).amount().subtract(exact);

      assertThat(error.abs()).isLessThanOrEqualTo(halfFen);
      assertThat(error).isNotEqualByComparingTo(halfFen.negate());
    }
  }

  @ParameterizedTest
  @CsvSource({"0.005, 0.01", "0.0049999, 0.00", "2.675, 2.68", "-0.005, -0.01"})
  void halvesGoAwayFromZero(BigDecimal exact, String rounded) {
    assertThat(Money.rounded(exact)).isEqualTo(Money.cny(rounded));
  }

  @Test
  void aThirdDecimalIsAMistakeAndNotRounded() {
    assertThatThrownBy(() -> Money.cny("0.001")).isInstanceOf(ArithmeticException.class);
    assertThat(Money.cny("0.010")).isEqualTo(Money.cny("0.01"));
  }

  @Test
  void aSumThatTheTablesCannotHoldIsRefused() {
    Money most = Money.cny("9999999999999999.99");

    assertThat(most.toString()).isEqualTo("9999999999999999.99");
    assertThatThrownBy(() -> most.plus(Money.cny("0.01")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void currenciesDoNotMix() {
    Money dollars = new Money(BigDecimal.ONE, Currency.getInstance("USD"));

    assertThatThrownBy(() -> Money.cny("1").plus(dollars))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Money money(long fen) {
    return Money.cny(BigDecimal.valueOf(fen, 2));
  }

  private static long fen(Money money) {
    return money.amount().unscaledValue().longValueExact();
  }
}
