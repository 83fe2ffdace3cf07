package ipledge.valuation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Money;
import ipledge.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** VAL-10 to VAL-17 and VAL-21 on the data of a report. */
class ReportCheckTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private final ReportCheck check = new ReportCheck();

  @Test
  void aReportInOrderBecomesAProposal() {
    assertThat(check.proposal(good(), TODAY, 12).value()).isEqualTo(Money.cny("6000000"));
  }

  @Test
  void aReportWithAFaultIsRefusedByItsRule() {
    refused("valuation.two-signers", report(b -> b.signers = List.of("A", "A")));
    refused("valuation.interest-not-excluded", report(b -> b.noInterest = false));
    refused("valuation.other-purpose", report(b -> b.purpose = "OTHER"));
    refused("valuation.two-methods", report(b -> b.methods = List.of("INCOME")));
    refused("valuation.report-too-old", report(b -> b.baseDate = TODAY.minusYears(1).minusDays(1)));
    refused("valuation.report-too-old", report(b -> b.validUntil = TODAY.minusDays(1)));
    refused("valuation.base-date-in-future", report(b -> b.baseDate = TODAY.plusDays(1)));
    refused("valuation.value-not-positive", report(b -> b.value = Money.zero()));
  }

  @Test
  void aReasonStandsInForTheSecondMethodAndAYearOldBaseDateStillCounts() {
    Report report =
        report(
            b -> {
              b.methods = List.of("INCOME");
              b.reason = "No market data";
              b.baseDate = TODAY.minusYears(1);
            });
    assertThat(check.proposal(report, TODAY, 12).method())
        .isEqualTo(ValuationMethod.EXTERNAL_REPORT);
  }

  private void refused(String code, Report report) {
    assertThatThrownBy(() -> check.proposal(report, TODAY, 12))
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private static Report good() {
    return report(b -> {});
  }

  private static Report report(java.util.function.Consumer<Draft> change) {
    Draft draft = new Draft();
    change.accept(draft);
    return new Report(
        java.util.UUID.randomUUID(),
        "R-1",
        draft.baseDate,
        draft.validUntil,
        draft.purpose,
        draft.methods,
        draft.reason,
        draft.signers,
        draft.noInterest,
        draft.value,
        null);
  }

  private static final class Draft {
    LocalDate baseDate = TODAY.minusMonths(3);
    LocalDate validUntil = TODAY.plusMonths(9);
    String purpose = "PLEDGE_LOAN";
    List<String> methods = List.of("INCOME", "COST");
    String reason = "";
    List<String> signers = List.of("A", "B");
    boolean noInterest = true;
    Money value = Money.cny("6000000");
  }
}
