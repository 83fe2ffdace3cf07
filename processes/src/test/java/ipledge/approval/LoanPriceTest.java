package ipledge.approval;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.LoanPrice.Kind;
import ipledge.approval.LoanPrice.Part;
import ipledge.rulebook.Mark;
import ipledge.shared.Percentage;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LoanPriceTest {

  @Test
  void thePartsMakeTheRateOfTheWorkedExample() {
    LoanPrice price = price(310, 105, -30);

    assertThat(price.annualRate()).contains(Percentage.ofPercent("3.85"));
    assertThat(price.missing()).isEmpty();
  }

  @Test
  void theRateIsTheExactSumOfItsPartsAndNeverNothing() {
    Random random = new Random(20261127);
    for (int i = 0; i < 10_000; i++) {
      int benchmark = random.nextInt(1, 2000);
      int spread = random.nextInt(1000);
      int benefit = random.nextInt(3000);
      int sum = benchmark + spread - benefit;

      assertThat(price(benchmark, spread, -benefit).annualRate())
          .as("%d + %d - %d", benchmark, spread, benefit)
          .isEqualTo(
              sum > 0
                  ? Optional.of(new Percentage(new BigDecimal(sum).movePointLeft(4)))
                  : Optional.empty());
    }
  }

  @Test
  void aMissingPartLeavesNoPriceAndIsNamed() {
    LoanPrice price =
        LoanPrice.open(
            List.of(
                part(Kind.BENCHMARK, 310),
                Part.missing(Kind.SPREAD, "CRD-03", List.of("existingClass")),
                part(Kind.FTP_BENEFIT, -30)));

    assertThat(price.annualRate()).isEmpty();
    assertThat(price.missing()).containsExactly("existingClass");
  }

  @Test
  void aLoanApprovedAtTheOneRateForAllKeepsIt() {
    LoanPrice price = LoanPrice.settled(Percentage.ofPercent("3.85"), List.of());

    assertThat(price.annualRate()).contains(Percentage.ofPercent("3.85"));
  }

  private static LoanPrice price(int benchmark, int spread, int benefit) {
    return LoanPrice.open(
        List.of(
            part(Kind.BENCHMARK, benchmark),
            part(Kind.SPREAD, spread),
            part(Kind.FTP_BENEFIT, benefit)));
  }

  private static Part part(Kind kind, int points) {
    return new Part(kind, BigDecimal.valueOf(points), "CRD-03", "test", Mark.SAMPLE, List.of());
  }
}
