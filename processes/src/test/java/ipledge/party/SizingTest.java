package ipledge.party;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.party.Sizing.Missing;
import ipledge.rulebook.Mark;
import ipledge.rulebook.SizeRule;
import ipledge.rulebook.SizeRules;
import ipledge.shared.Money;
import ipledge.testing.DomainTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** CRD-52 by the rows that ship: the table itself, both sides of every threshold, and gaps. */
@DomainTest
class SizingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Money FEN = Money.cny("0.01");
  private static final List<SizeClass> DOWN =
      List.of(SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL, SizeClass.MICRO);

  @Autowired SizeRules rules;

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "FARMING, LARGE, -, 200000000, -",
        "FARMING, MEDIUM, -, 5000000, -",
        "FARMING, SMALL, -, 500000, -",
        "INDUSTRY, LARGE, 1000, 400000000, -",
        "INDUSTRY, MEDIUM, 300, 20000000, -",
        "INDUSTRY, SMALL, 20, 3000000, -",
        "CONSTRUCTION, LARGE, -, 800000000, 800000000",
        "CONSTRUCTION, MEDIUM, -, 60000000, 50000000",
        "CONSTRUCTION, SMALL, -, 3000000, 3000000",
        "WHOLESALE, LARGE, 200, 400000000, -",
        "WHOLESALE, MEDIUM, 20, 50000000, -",
        "WHOLESALE, SMALL, 5, 10000000, -",
        "RETAIL, LARGE, 300, 200000000, -",
        "RETAIL, MEDIUM, 50, 5000000, -",
        "RETAIL, SMALL, 10, 1000000, -",
        "TRANSPORT, LARGE, 1000, 300000000, -",
        "TRANSPORT, MEDIUM, 300, 30000000, -",
        "TRANSPORT, SMALL, 20, 2000000, -",
        "OTHER, LARGE, 300, -, -",
        "OTHER, MEDIUM, 100, -, -",
        "OTHER, SMALL, 10, -, -",
        "SOFTWARE, LARGE, 300, 100000000, -",
        "SOFTWARE, MEDIUM, 100, 10000000, -",
        "SOFTWARE, SMALL, 10, 500000, -"
      })
  void everyRowOfTheTableHoldsAtItsThresholdsAndFallsBelowEachOfThem(
      String industry,
      SizeClass size,
      @Nullable Integer staff,
      @Nullable BigDecimal revenue,
      @Nullable BigDecimal assets) {
    Money sales = revenue == null ? null : Money.cny(revenue);
    Money owned = assets == null ? null : Money.cny(assets);
    assertThat(size(industry, staff, sales, owned)).isEqualTo(size);
    if (staff != null) {
      assertThat(size(industry, staff - 1, sales, owned)).isEqualTo(below(size));
    }
    if (sales != null) {
      assertThat(size(industry, staff, sales.minus(FEN), owned)).isEqualTo(below(size));
    }
    if (owned != null) {
      assertThat(size(industry, staff, sales, owned.minus(FEN))).isEqualTo(below(size));
    }
  }

  @Test
  void manyPeopleAndLittleRevenueIsNoLargeFirm() {
    assertThat(size("INDUSTRY", 5000, Money.cny("2999999.99"), null)).isEqualTo(SizeClass.MICRO);
    assertThat(size("INDUSTRY", 5000, Money.cny("3000000"), null)).isEqualTo(SizeClass.SMALL);
    assertThat(size("INDUSTRY", 19, Money.cny("900000000"), null)).isEqualTo(SizeClass.MICRO);
  }

  @Test
  void onlySoftwareIsFromMemory() {
    for (String industry : industries()) {
      assertThat(rules.of(industry, DAY))
          .extracting(SizeRule::mark)
          .containsOnly(industry.equals("SOFTWARE") ? Mark.UNVERIFIED : Mark.LAW);
    }
  }

  /** More of anything never makes a firm smaller, and a class is that of the first row reached. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 52, 300})
  void sizeGrowsWithEveryFigure(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 500; round++) {
      String industry = industries().get(random.nextInt(industries().size()));
      int staff = random.nextInt(1500);
      Money revenue = Money.cny(BigDecimal.valueOf(random.nextLong(90_000_000_000L), 2));
      Money assets = Money.cny(BigDecimal.valueOf(random.nextLong(90_000_000_000L), 2));
      SizeClass size = size(industry, staff, revenue, assets);
      assertThat(size).as("seed %d", seed).isNotNull();
      assertThat(size(industry, staff + random.nextInt(300), revenue, assets))
          .isLessThanOrEqualTo(size);
      assertThat(size(industry, staff, revenue.plus(assets), assets)).isLessThanOrEqualTo(size);
    }
  }

  @Test
  void whatNobodySaidIsNamedAndNeverGuessed() {
    assertThat(missing(null, 5, Money.cny("1"), null)).containsExactly(Missing.INDUSTRY);
    assertThat(missing("INDUSTRY", null, null, null))
        .containsExactly(Missing.STAFF, Missing.REVENUE);
    assertThat(missing("INDUSTRY", 400, null, null)).containsExactly(Missing.REVENUE);
    assertThat(missing("CONSTRUCTION", 400, Money.cny("70000000"), null))
        .containsExactly(Missing.ASSETS);
  }

  @Test
  void whatCannotDecideAnyMoreIsNotAskedFor() {
    assertThat(size("INDUSTRY", 19, null, null)).isEqualTo(SizeClass.MICRO);
    assertThat(size("INDUSTRY", null, Money.cny("2999999.99"), null)).isEqualTo(SizeClass.MICRO);
    assertThat(size("OTHER", 12, null, null)).isEqualTo(SizeClass.SMALL);
  }

  @Test
  void beforeTheRuleThereIsNoSize() {
    LocalDate before = LocalDate.of(2011, 6, 17);
    assertThat(rules.of("INDUSTRY", before)).isEmpty();
    assertThat(Sizing.of(facts("INDUSTRY", 10, Money.cny("1"), null), List.of()).missing())
        .containsExactly(Missing.RULE);
  }

  private @Nullable SizeClass size(
      String industry, @Nullable Integer staff, @Nullable Money revenue, @Nullable Money assets) {
    return Sizing.of(facts(industry, staff, revenue, assets), rules.of(industry, DAY)).size();
  }

  private List<Missing> missing(
      @Nullable String industry,
      @Nullable Integer staff,
      @Nullable Money revenue,
      @Nullable Money assets) {
    Sizing sizing =
        Sizing.of(
            facts(industry, staff, revenue, assets),
            industry == null ? List.of() : rules.of(industry, DAY));
    assertThat(sizing.size()).isNull();
    return sizing.missing();
  }

  private static EnterpriseFacts facts(
      @Nullable String industry,
      @Nullable Integer staff,
      @Nullable Money revenue,
      @Nullable Money assets) {
    return new EnterpriseFacts(
        industry, staff, revenue, assets, 2025, "annual report", null, null, new ArrayList<>());
  }

  private static SizeClass below(SizeClass size) {
    return DOWN.get(DOWN.indexOf(size) + 1);
  }

  private static List<String> industries() {
    return List.of(
        "FARMING",
        "INDUSTRY",
        "CONSTRUCTION",
        "WHOLESALE",
        "RETAIL",
        "TRANSPORT",
        "OTHER",
        "SOFTWARE");
  }
}
