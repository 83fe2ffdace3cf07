package ipledge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.LoanFlags.Basis;
import ipledge.approval.LoanFlags.Limits;
import ipledge.approval.LoanFlags.Missing;
import ipledge.party.SizeClass;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CRD-50, CRD-51, EXM-03 and CRD-12 on both sides of every limit. */
class LoanFlagsTest {

  private static final Limits LIMITS =
      new Limits(Money.cny("10000000"), Money.cny("20000000"), 12, 60);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "MICRO, 10000000.00, 0.00, true, true, INCLUSIVE_DIRECT",
        "SMALL, 10000000.00, 0.00, true, true, INCLUSIVE_DIRECT",
        "SMALL, 10000000.01, 0.00, false, true, INCLUSIVE_BY_REFERENCE",
        "SMALL, 20000000.00, 0.00, false, true, INCLUSIVE_BY_REFERENCE",
        "SMALL, 20000000.01, 0.00, false, false, INCLUSIVE_BY_REFERENCE",
        // what the borrower owes besides counts with it
        "SMALL, 1000000.00, 9000000.00, true, true, INCLUSIVE_DIRECT",
        "SMALL, 1000000.00, 9000000.01, false, true, INCLUSIVE_BY_REFERENCE",
        "SMALL, 0.01, 20000000.00, false, false, INCLUSIVE_BY_REFERENCE",
        "MEDIUM, 1.00, 0.00, false, false, IP_PLEDGE_POLICY",
        "LARGE, 1.00, 0.00, false, false, IP_PLEDGE_POLICY",
        // without a size nothing is said that a size could change
        "-, 10000000.00, 0.00, -, -, IP_PLEDGE_POLICY",
        "-, 10000000.01, 0.00, false, -, IP_PLEDGE_POLICY",
        "-, 20000000.01, 0.00, false, false, IP_PLEDGE_POLICY"
      })
  void allThatTheBorrowerOwesCounts(
      @Nullable SizeClass size,
      String amount,
      String besides,
      @Nullable Boolean inclusive,
      @Nullable Boolean pboc,
      ExemptionScope scope) {
    LoanFlags flags = flags(size, amount, besides, 12, "6000000", "0");
    assertThat(flags.inclusive()).isEqualTo(inclusive);
    assertThat(flags.pbocInclusive()).isEqualTo(pboc);
    assertThat(flags.scope()).isEqualTo(scope);
    assertThat(flags.missing().contains(Missing.SIZE_CLASS))
        .isEqualTo(inclusive == null || pboc == null);
  }

  @ParameterizedTest
  @CsvSource({"1, SHORT", "12, SHORT", "13, MEDIUM", "60, MEDIUM", "61, LONG"})
  void aTermIsOfTheClassWhoseLastMonthItIs(int months, TermClass term) {
    assertThat(flags(SizeClass.SMALL, "1", "0", months, "1", "0").term()).isEqualTo(term);
  }

  @ParameterizedTest
  @CsvSource({
    "6000000, 0, 1.000000",
    "6000000, 6000000, 0.500000",
    "1000000, 2000000, 0.333333",
    "2000000, 1000000, 0.666667",
    "0.01, 999999999.99, 0.000000"
  })
  void theRightsAreAShareOfAllThatSecuresTheLoan(String ip, String other, String share) {
    assertThat(flags(SizeClass.SMALL, "1", "0", 12, ip, other).ipShare())
        .isEqualTo(Percentage.ofFraction(share));
  }

  @Test
  void whatNobodySaidOfOtherSecurityIsNamedAndNotTakenForNothing() {
    LoanFlags flags = flags(SizeClass.SMALL, "1", "0", 12, "6000000", null);
    assertThat(flags.ipShare()).isNull();
    assertThat(flags.missing()).containsExactly(Missing.OTHER_SECURITY);
    assertThat(flags(SizeClass.SMALL, "1", "0", 12, "6000000", "0").missing()).isEmpty();
  }

  /** More debt never makes a loan inclusive, the wider limit includes the narrower one. */
  @ParameterizedTest
  @ValueSource(longs = {3, 50, 51})
  void noLoanBecomesInclusiveByMoreDebt(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 1000; round++) {
      SizeClass size = random.nextInt(5) == 0 ? null : SizeClass.values()[random.nextInt(4)];
      String amount = fen(random.nextLong(1, 2_500_000_000L));
      String besides = fen(random.nextLong(2_500_000_000L));
      LoanFlags less = flags(size, amount, besides, 24, "1", "0");
      LoanFlags more =
          flags(size, amount, fen(random.nextLong(1_000_000_000L), besides), 24, "1", "0");
      if (Boolean.FALSE.equals(less.inclusive())) {
        assertThat(more.inclusive()).as("seed %d", seed).isFalse();
      }
      if (Boolean.TRUE.equals(less.inclusive())) {
        assertThat(less.pbocInclusive()).isTrue();
      }
      assertThat(less.scope() == ExemptionScope.INCLUSIVE_DIRECT)
          .isEqualTo(Boolean.TRUE.equals(less.inclusive()));
    }
  }

  private static String fen(long fen) {
    return BigDecimal.valueOf(fen, 2).toPlainString();
  }

  private static String fen(long fen, String more) {
    return BigDecimal.valueOf(fen, 2).add(new BigDecimal(more)).toPlainString();
  }

  private static LoanFlags flags(
      @Nullable SizeClass size,
      String amount,
      String besides,
      int months,
      String ip,
      @Nullable String other) {
    return LoanFlags.of(
        new Basis(
            size,
            Money.cny(amount),
            Money.cny(besides),
            months,
            Money.cny(ip),
            other == null ? null : Money.cny(other)),
        LIMITS);
  }
}
