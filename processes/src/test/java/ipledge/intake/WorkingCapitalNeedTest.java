package ipledge.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-12. */
class WorkingCapitalNeedTest {

  private static final Finance FINANCE =
      new Finance(Money.cny("6000000"), Money.cny("3000000"), Money.cny("1000000"));

  @Test
  void theWorkedExampleComesOutToTheFen() {
    WorkingCapitalNeed need =
        WorkingCapitalNeed.of(trade("50000000"), new Days(60, 90, 45, 10, 15), FINANCE);

    assertThat(need.tiedUpDays()).isEqualTo(100);
    assertThat(need.need()).isEqualTo(Money.cny("14000000.00"));
    assertThat(need.newLoan()).isEqualTo(Money.cny("4000000.00"));
  }

  @Test
  void aBusinessWhoseSuppliersFinanceItNeedsNothing() {
    WorkingCapitalNeed need =
        WorkingCapitalNeed.of(trade("50000000"), new Days(10, 10, 60, 0, 5), FINANCE);

    assertThat(need.need()).isEqualTo(Money.zero());
    assertThat(need.newLoan()).isEqualTo(Money.zero());
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void theNewLoanIsTheNeedLessWhatIsThereAndNeverNegative(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      Days days =
          new Days(
              random.nextInt(120),
              random.nextInt(120),
              random.nextInt(120),
              random.nextInt(30),
              random.nextInt(30));
      Trade trade = trade(BigDecimal.valueOf(random.nextLong(10_000_000_000L), 2).toPlainString());
      Money own = Money.cny(BigDecimal.valueOf(random.nextLong(500_000_000L), 2));

      WorkingCapitalNeed need =
          WorkingCapitalNeed.of(trade, days, new Finance(own, Money.zero(), Money.zero()));

      Money expected = need.need().minus(own);
      assertThat(need.newLoan()).isEqualTo(expected.isNegative() ? Money.zero() : expected);
    }
  }

  private static Trade trade(String sales) {
    return new Trade(Money.cny(sales), Percentage.ofPercent("10"), Percentage.ofPercent("12"));
  }
}
