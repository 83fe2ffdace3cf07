package ipledge.approval;

import static ipledge.approval.JudgedCases.FENG;
import static ipledge.approval.JudgedCases.WU;
import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ipledge.approval.LoanPrice.Kind;
import ipledge.approval.LoanPrice.Part;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionRecord;
import ipledge.shared.Percentage;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a loan costs, from which rows, and that it stays so (CRD-03). */
@DomainTest
@Import(JudgedCases.class)
class PricingTest {

  private static final BigDecimal BENEFIT = BigDecimal.valueOf(-30);

  @Autowired CaseFactsReader reader;
  @Autowired DecisionQueries decisions;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestDatabase database;
  @Autowired JdbcClient jdbc;

  private UUID id = UUID.randomUUID();

  @BeforeEach
  void aSubmittedCase() {
    id = cases.submitted("1500000", Cases.invention());
  }

  @AfterEach
  void theRulesHoldAgain() {
    superuser().sql("DELETE FROM ipledge.rule_parameter WHERE source = 'pricing test'").update();
    superuser()
        .sql("UPDATE ipledge.rule_parameter SET valid_to = NULL WHERE key LIKE 'pricing.%'")
        .update();
  }

  @Test
  void benchmarkSpreadAndBenefitMakeTheRate() {
    judged.inDueDiligence(id);

    assertThat(price().parts())
        .extracting(Part::kind, Part::basisPoints)
        .containsExactly(
            tuple(Kind.BENCHMARK, BigDecimal.valueOf(310)),
            tuple(Kind.SPREAD, BigDecimal.valueOf(105)),
            tuple(Kind.FTP_BENEFIT, BENEFIT));
    assertThat(price().annualRate()).contains(Percentage.ofPercent("3.85"));
    assertThat(price().settled()).isNull();
  }

  @Test
  void aProductWithABenefitOfItsOwnGetsThatAndALongTermItsOwnSpread() {
    superuser()
        .sql(
            """
            UPDATE ipledge.loan_application SET product_code = 'IP-PLEDGE-LONG', tenor_months = 48
            WHERE id = ?
            """)
        .param(id)
        .update();
    judged.inDueDiligence(id);

    assertThat(price().annualRate()).contains(Percentage.ofPercent("4.05"));
  }

  @Test
  void asLongAsTheApplicantIsNotExaminedThereIsNoPrice() {
    assertThat(price().annualRate()).isEmpty();
    assertThat(price().missing()).containsExactly("existingClass");
  }

  @Test
  void withoutAPriceNothingIsApprovedAndWhatIsMissingIsNamed() {
    upToTheApprover();
    closed("pricing.ftp-benefit");

    assertThatThrownBy(() -> judged.approve(id, FENG, "1500000"))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("approval.price-unknown");
              assertThat(refused.arguments()).containsEntry("missing", "pricing.ftp-benefit");
            });
    assertThat(as(ENGINE, () -> reader.read(id)).approvedAmount()).isNull();
  }

  @Test
  void whoReadAnotherPriceDoesNotSign() {
    upToTheApprover();
    UUID task =
        judged.claimed(id, "approve-branch", "branch-approver", FENG, "proposer", "review-credit");
    String read = judged.digest(id, FENG);
    benchmark("3.20");

    assertThatThrownBy(() -> judged.approve(task, read, FENG, "1500000"))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> assertThat(refused.code()).isEqualTo("approval.case-changed"));
  }

  @Test
  void thePriceOfTheApprovalStaysWhateverTheBenchmarkDoesLater() {
    upToTheApprover();
    judged.approve(id, FENG, "1500000");
    benchmark("3.20");

    assertThat(price().settled()).isEqualTo(Percentage.ofPercent("3.85"));
    assertThat(price().annualRate()).contains(Percentage.ofPercent("3.85"));
    assertThat(price().parts())
        .extracting(Part::basisPoints)
        .containsExactly(BigDecimal.valueOf(310), BigDecimal.valueOf(105), BENEFIT);
    DecisionRecord why = as(ENGINE, () -> decisions.latest(id, "loan-pricing")).orElseThrow();
    assertThat(why.reasons())
        .extracting(DecisionRecord.Reason::ruleId)
        .containsExactly("sound-up-to-three-years");
  }

  @Test
  void nobodyChangesASettledPrice() {
    upToTheApprover();
    judged.approve(id, FENG, "1500000");

    assertThatThrownBy(
            () ->
                as(
                    ENGINE,
                    () ->
                        jdbc.sql(
                                "UPDATE loan_price SET annual_rate = 0.01 WHERE application_id = ?")
                            .param(id)
                            .update()))
        .isInstanceOf(DataAccessException.class)
        .hasStackTraceContaining("permission denied");
  }

  private void upToTheApprover() {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "1500000");
  }

  private LoanPrice price() {
    return as(ENGINE, () -> reader.read(id)).price();
  }

  private void benchmark(String percent) {
    closed("pricing.benchmark-rate");
    superuser()
        .sql(
            """
            INSERT INTO ipledge.rule_parameter
              (key, text_value, unit, rule_id, source, mark, valid_from, set_by)
            VALUES ('pricing.benchmark-rate', ?, 'PERCENT', 'ALG-16', 'pricing test', 'BANK',
                    DATE '2026-01-02', 'mu.qing')
            """)
        .param(percent)
        .update();
  }

  private void closed(String key) {
    superuser()
        .sql("UPDATE ipledge.rule_parameter SET valid_to = DATE '2026-01-01' WHERE key = ?")
        .param(key)
        .update();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
