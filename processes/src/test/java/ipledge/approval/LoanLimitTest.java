package ipledge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.LoanLimit.Bound;
import ipledge.approval.LoanLimit.Figure;
import ipledge.intake.BorrowerRoom;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-07 with its worked figures. */
class LoanLimitTest {

  private static final Money CAP = Money.cny("10000000");
  private static final Money CAPITAL = Money.cny("2000000000");
  private static final Percentage TENTH = Percentage.ofPercent("10");

  @Test
  void theLoanOf2006() {
    assertThat(most(Money.zero(), item("6000000", "25"))).isEqualTo(Money.cny("1500000"));
  }

  @Test
  void thePoolOfThree() {
    LoanLimit.Item[] pool = {item("6000000", "25"), item("3000000", "15"), item("4000000", "30")};
    assertThat(pool)
        .extracting(LoanLimit.Item::part)
        .containsExactly(Money.cny("1500000"), Money.cny("450000"), Money.cny("1200000"));
    assertThat(most(Money.zero(), pool)).isEqualTo(Money.cny("3150000"));
  }

  @Test
  void thePoolWithoutItsMark() {
    assertThat(most(Money.zero(), item("6000000", "25"), item("3000000", "15")))
        .isEqualTo(Money.cny("1950000"));
  }

  @Test
  void theProductsCapAndOneBorrowersShareBoundIt() {
    assertThat(most(Money.zero(), item("60000000", "25"))).isEqualTo(CAP);
    assertThat(most(Money.cny("199000000"), item("60000000", "25")))
        .isEqualTo(Money.cny("1000000"));
    assertThat(most(Money.cny("300000000"), item("60000000", "25"))).isEqualTo(Money.zero());
  }

  @Test
  void withoutAConfirmedValueNothingMayBeLent() {
    assertThat(most(Money.zero())).isEqualTo(Money.zero());
  }

  @Test
  void theSmallestFigureSaysHowMuchAndEveryOneThatSaysItBinds() {
    Figure cap = Figure.of(Bound.PRODUCT_CAP, Money.cny("4000000"));
    Figure need = Figure.of(Bound.WORKING_CAPITAL, Money.cny("1400000"));
    Figure room = Figure.of(Bound.BORROWER_ROOM, Money.cny("1400000"));
    LoanLimit limit = limit(cap, need, room);

    assertThat(limit.most()).contains(Money.cny("1400000"));
    assertThat(limit.figures()).filteredOn(limit::binds).containsExactly(need, room);
  }

  @Test
  void asLongAsAFigureIsMissingNothingIsSaid() {
    Figure pledge = Figure.of(Bound.PLEDGE, Money.cny("1500000"));
    LoanLimit limit = limit(pledge, Figure.missing(Bound.WORKING_CAPITAL, "financials"));

    assertThat(limit.most()).isEmpty();
    assertThat(limit.missing()).containsExactly("financials");
    assertThat(limit.binds(pledge)).isFalse();
  }

  /**
   * Rounding once at the end never differs from rounding each part by more than half a fen each.
   */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void itIsRoundedOnceAtTheEnd(long seed) {
    Random random = new Random(seed);
    for (int n = 0; n < 200; n++) {
      List<LoanLimit.Item> items =
          Stream.generate(() -> random(random)).limit(1 + random.nextInt(9)).toList();
      Money carried = LoanLimit.carriedBy(items);
      BigDecimal exact =
          items.stream()
              .map(item -> item.value().amount().multiply(item.rate().fraction()))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(carried.amount().subtract(exact).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.005"));
    }
  }

  private static LoanLimit.Item random(Random random) {
    BigDecimal value = BigDecimal.valueOf(1 + random.nextLong(100_000_000L), 2);
    BigDecimal rate = BigDecimal.valueOf(random.nextInt(1_000_001), 6);
    return new LoanLimit.Item(UUID.randomUUID(), Money.cny(value), new Percentage(rate));
  }

  private static Money most(Money exposure, LoanLimit.Item... items) {
    return limit(exposure, items).most().orElseThrow();
  }

  private static LoanLimit limit(Money exposure, LoanLimit.Item... items) {
    return limit(
        Figure.of(Bound.PLEDGE, LoanLimit.carriedBy(List.of(items))),
        Figure.of(Bound.PRODUCT_CAP, CAP),
        Figure.of(Bound.BORROWER_ROOM, new BorrowerRoom(CAPITAL, TENTH, exposure).left()));
  }

  private static LoanLimit limit(Figure... figures) {
    return new LoanLimit(List.of(), List.of(), List.of(figures));
  }

  private static LoanLimit.Item item(String value, String percent) {
    return new LoanLimit.Item(UUID.randomUUID(), Money.cny(value), Percentage.ofPercent(percent));
  }
}
