package ipledge.approval;

import static ipledge.approval.JudgedCases.FENG;
import static ipledge.approval.JudgedCases.WU;
import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.approval.LoanFlags.Missing;
import ipledge.collateral.RightKind;
import ipledge.intake.ApplicationForm;
import ipledge.intake.ApplicationQueries;
import ipledge.intake.Applications;
import ipledge.party.EnterpriseFacts;
import ipledge.party.EnterpriseQueries;
import ipledge.party.Enterprises;
import ipledge.party.SizeClass;
import ipledge.party.SocialCreditCode;
import ipledge.rulebook.Mark;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * As what a loan counts is computed once, with its approval, from what the case was handed in with.
 */
@DomainTest
@Import(JudgedCases.class)
class FreezingTest {

  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired Applications applications;
  @Autowired ApplicationQueries queries;
  @Autowired Enterprises enterprises;
  @Autowired EnterpriseQueries firms;
  @Autowired FlagBook book;
  @Autowired CaseFactsReader reader;
  @Autowired TestDatabase database;

  @Test
  void aSmallFirmsLoanIsInclusiveAndTheRulesStandBesideIt() {
    UUID id = submitted(facts(120, "18600000"), "0");
    approve(id);
    FrozenFlags frozen = as(LI, () -> book.of(id)).orElseThrow();
    assertThat(frozen.basis().size()).isEqualTo(SizeClass.SMALL);
    assertThat(frozen.basis().totalExposure()).isEqualTo(Money.cny("1500000"));
    assertThat(frozen.flags())
        .isEqualTo(
            new LoanFlags(
                true,
                true,
                ExemptionScope.INCLUSIVE_DIRECT,
                Percentage.ofPercent("100"),
                TermClass.SHORT,
                List.of()));
    assertThat(frozen.rules())
        .extracting(RuleRead::ruleId)
        .containsExactly("CRD-50", "CRD-51", "CRD-12", "CRD-12", "CRD-52", "CRD-52", "CRD-52");
    assertThat(frozen.rules().get(1).mark()).isEqualTo(Mark.UNVERIFIED);
    assertThat(frozen.rules().getLast().value()).isEqualTo("staff=20;revenue=3000000.00");
    assertThat(events(id)).contains("approval.flags-frozen");
  }

  @Test
  void whatTheFirmOwesBesidesCountsAndWhatIsLearntLaterDoesNot() {
    UUID id = submitted(facts(120, "18600000"), null);
    String code = as(LI, () -> firms.find(queries.find(id).enterpriseId())).socialCreditCode();
    superuser()
        .sql(
            """
            INSERT INTO ipledge.existing_exposure
              (id, social_credit_code, facility, amount, classification, as_of)
            VALUES (gen_random_uuid(), ?, 'overdraft', 8500000.01, 'NORMAL', '2026-01-01')
            """)
        .param(code)
        .update();
    describe(code, facts(5000, "900000000"));
    approve(id);
    FrozenFlags frozen = as(LI, () -> book.of(id)).orElseThrow();
    assertThat(frozen.basis().size()).as("as it was handed in").isEqualTo(SizeClass.SMALL);
    assertThat(frozen.basis().totalExposure()).isEqualTo(Money.cny("10000000.01"));
    assertThat(frozen.flags().inclusive()).isFalse();
    assertThat(frozen.flags().pbocInclusive()).isTrue();
    assertThat(frozen.flags().scope()).isEqualTo(ExemptionScope.INCLUSIVE_BY_REFERENCE);
    assertThat(frozen.flags().missing()).containsExactly(Missing.OTHER_SECURITY);
  }

  @Test
  void ofAFirmOfWhichNobodySaidAnythingNothingIsGuessed() {
    UUID id = submitted(null, "1000000");
    approve(id);
    LoanFlags flags = as(LI, () -> book.of(id)).orElseThrow().flags();
    assertThat(flags.inclusive()).isNull();
    assertThat(flags.pbocInclusive()).isNull();
    assertThat(flags.scope()).isEqualTo(ExemptionScope.IP_PLEDGE_POLICY);
    assertThat(flags.missing()).containsExactly(Missing.SIZE_CLASS);
    assertThat(flags.ipShare()).isEqualTo(Percentage.ofFraction("0.857143"));
  }

  @Test
  void whatIsFrozenStaysAndSoDoesWhatTheCaseWasHandedInWith() {
    UUID id = submitted(facts(120, "18600000"), "0");
    assertThat(as(LI, () -> book.of(id))).isEmpty();
    approve(id);
    for (String change :
        List.of(
            "UPDATE ipledge.approval_flags SET inclusive = false, exemption_scope = 'IP_PLEDGE_POLICY'",
            "DELETE FROM ipledge.approval_flags",
            "UPDATE ipledge.loan_application SET profile_id = NULL WHERE profile_id IS NOT NULL")) {
      assertThatThrownBy(() -> superuser().sql(change).update())
          .hasMessageContaining("never changed");
    }
  }

  private UUID submitted(@Nullable EnterpriseFacts facts, @Nullable String other) {
    UUID id = cases.draft("1500000", Cases.ofItsOwn(Cases.invention()));
    String code = cases.ofAFirmOfItsOwn(id);
    if (facts != null) {
      describe(code, facts);
    }
    as(
        LI,
        () -> {
          var draft = queries.find(id);
          applications.edit(
              id,
              draft.version(),
              new ApplicationForm(
                  draft.enterpriseId(),
                  draft.productCode(),
                  draft.amount(),
                  draft.tenorMonths(),
                  draft.purposeCode(),
                  "for glass",
                  draft.rightIds(),
                  draft.usedSince(),
                  draft.financials(),
                  other == null ? null : Money.cny(other)),
              LI);
          return applications.submit(id, LI);
        });
    cases.learnt(id, RightKind.INVENTION);
    return id;
  }

  private void describe(String code, EnterpriseFacts facts) {
    as(
        LI,
        () -> {
          var firm = firms.withCode(new SocialCreditCode(code)).orElseThrow();
          enterprises.describe(firm.id(), firm.version(), facts, LI);
          return firm;
        });
  }

  private void approve(UUID id) {
    judged.inDueDiligence(id);
    judged.investigate(id, "investigate", ZHANG, "SUPPORT");
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    judged.review(id, WU, "1500000");
    judged.approve(id, FENG, "1500000");
    assertThat(as(ENGINE, () -> reader.read(id)).approvedAmount()).isEqualTo(Money.cny("1500000"));
  }

  private static EnterpriseFacts facts(int staff, String revenue) {
    return new EnterpriseFacts(
        "INDUSTRY",
        staff,
        Money.cny(revenue),
        null,
        2025,
        "2025 annual report",
        null,
        null,
        List.of());
  }

  private List<String> events(UUID id) {
    return superuser()
        .sql("SELECT kind FROM ipledge.audit_event WHERE case_id = ?")
        .param(id)
        .query(String.class)
        .list();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
