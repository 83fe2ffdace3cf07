package ipledge.intake;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ipledge.intake.ApplicantFinding.Level;
import ipledge.intake.ApplicantFinding.Point;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is found of an applicant, what stops its case, and what is only seen. */
@DomainTest
class ApplicantExaminationTest {

  private static final String PILOT_CODE = "91350100M0001TGQXM";

  @Autowired ApplicantExamination examination;
  @Autowired ApplicantChecks checks;
  @Autowired RefusalReasons reasons;
  @Autowired ApplicationQueries queries;
  @Autowired Enterprises enterprises;
  @Autowired Cases cases;
  @Autowired TestDatabase database;

  private String code = "";

  @AfterEach
  void theListsAndRulesHoldAgain() {
    superuser().sql("UPDATE ipledge.party_list SET valid_to = NULL").update();
    superuser()
        .sql("UPDATE ipledge.rule_parameter SET valid_to = NULL WHERE key LIKE 'approval.%'")
        .update();
  }

  @Test
  void aFirmInOrderIsClearAndWhatWasFoundIsKeptAndInTheTrail() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);

    assertThat(found(id))
        .extracting(ApplicantFinding::point, ApplicantFinding::level, ApplicantFinding::value)
        .containsExactly(
            tuple(Point.SOCIAL_CREDIT_CODE, Level.PASS, null),
            tuple(Point.RELATED_PARTY, Level.PASS, null),
            tuple(Point.EXISTING_CLASS, Level.PASS, "NONE"),
            tuple(Point.BORROWER_LIMIT, Level.PASS, "200000000.00"),
            tuple(Point.WORKING_CAPITAL, Level.PASS, "4000000.00"));
    assertThat(
            superuser()
                .sql("SELECT body FROM ipledge.audit_event WHERE kind = ? AND case_id = ?")
                .params("intake.applicant-checked", id)
                .query(String.class)
                .single())
        .contains("\"result\":\"CLEAR\"", "\"RELATED_PARTY\"", "\"NONE\"");
  }

  @Test
  void aRelatedPartyAndABadClassAreSeenAndStopNothing() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    superuser()
        .sql("INSERT INTO ipledge.related_party VALUES (?, 'DIRECTOR', 'list', '2026-01-01')")
        .param(code)
        .update();
    owes("1000", "SUBSTANDARD");

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);

    assertThat(level(id, Point.RELATED_PARTY)).isEqualTo(Level.WARN);
    assertThat(finding(id, Point.EXISTING_CLASS))
        .isEqualTo(new ApplicantFinding(Point.EXISTING_CLASS, Level.WARN, "SUBSTANDARD"));
  }

  @Test
  void aRelationThatEndedIsNone() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    superuser()
        .sql(
            "INSERT INTO ipledge.related_party"
                + " VALUES (?, 'DIRECTOR', 'list', '2026-01-01', '2026-11-22')")
        .param(code)
        .update();

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    assertThat(level(id, Point.RELATED_PARTY)).isEqualTo(Level.PASS);
  }

  @Test
  void whereNobodyHasLookedItIsMissingAndTheCaseGoesOn() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    superuser().sql("UPDATE ipledge.party_list SET valid_to = '2026-11-22'").update();
    superuser()
        .sql(
            "UPDATE ipledge.rule_parameter SET valid_to = '2026-11-22'"
                + " WHERE key = 'approval.bank-capital'")
        .update();

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);

    assertThat(level(id, Point.RELATED_PARTY)).isEqualTo(Level.MISSING);
    assertThat(level(id, Point.EXISTING_CLASS)).isEqualTo(Level.MISSING);
    assertThat(level(id, Point.BORROWER_LIMIT)).isEqualTo(Level.MISSING);
  }

  @Test
  void aBorrowerWhoMayOweNothingMoreIsRefusedByName() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    owes("200000000", "NORMAL");

    assertThat(examined(id)).isEqualTo(ApplicantResult.REFUSED);

    assertThat(finding(id, Point.BORROWER_LIMIT))
        .isEqualTo(new ApplicantFinding(Point.BORROWER_LIMIT, Level.FAIL, "0.00"));
    assertThat(as(ENGINE, () -> reasons.of(id))).containsExactly("intake.ground.CRD-33");
  }

  @Test
  void aFenOfRoomLetsTheCaseGoOn() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    owes("199999999.99", "NORMAL");

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    assertThat(finding(id, Point.BORROWER_LIMIT))
        .isEqualTo(new ApplicantFinding(Point.BORROWER_LIMIT, Level.PASS, "0.01"));
  }

  @Test
  void aCodeThatFailsItsCheckIsSeenAlsoAfterItsReasonWasErased() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    UUID firm = UUID.randomUUID();
    as(
        LI,
        () -> {
          enterprises.register(firm, "Early pilot", PILOT_CODE, "Seen in the register", LI);
          return firm;
        });
    superuser()
        .sql("UPDATE ipledge.loan_application SET enterprise_id = ? WHERE id = ?")
        .params(firm, id)
        .update();

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    assertThat(level(id, Point.SOCIAL_CREDIT_CODE)).isEqualTo(Level.WARN);

    superuser()
        .sql(
            """
            DELETE FROM ipledge.audit_personal p USING ipledge.audit_event e
            WHERE e.id = p.event_id AND e.record_id = ?
            """)
        .param(firm)
        .update();
    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    assertThat(level(id, Point.SOCIAL_CREDIT_CODE)).isEqualTo(Level.WARN);
  }

  @Test
  void withoutFiguresAWorkingCapitalLoanAsksForThem() {
    UUID id = ofAFirm(cases.stated("1500000", null, null, Cases.invention()));

    assertThat(examined(id)).isEqualTo(ApplicantResult.INCOMPLETE);

    assertThat(level(id, Point.WORKING_CAPITAL)).isEqualTo(Level.MISSING);
    assertThat(as(LI, () -> queries.find(id)).state())
        .isEqualTo(ApplicationState.INFORMATION_NEEDED);
    assertThat(
            superuser()
                .sql(
                    "SELECT element_id || ' ' || round || ' ' || question"
                        + " FROM ipledge.information_request WHERE application_id = ?")
                .param(id)
                .query(String.class)
                .single())
        .isEqualTo("check-applicant 2 CRD-42");
  }

  @Test
  void aNeedBelowTheAmountIsSeenAndStopsNothing() {
    FinancialFacts rich =
        new FinancialFacts(
            Cases.figures().trade(),
            Cases.figures().days(),
            new Finance(Money.cny("13000000"), Money.zero(), Money.zero()));
    UUID id = ofAFirm(cases.stated("1500000", rich, null, Cases.invention()));

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    assertThat(finding(id, Point.WORKING_CAPITAL))
        .isEqualTo(new ApplicantFinding(Point.WORKING_CAPITAL, Level.WARN, "1000000.00"));
  }

  @Test
  void anotherPurposeNeedsNoFigures() {
    UUID id = ofAFirm(cases.stated("1500000", null, null, Cases.invention()));
    superuser()
        .sql("UPDATE ipledge.loan_application SET purpose_code = 'RESEARCH' WHERE id = ?")
        .param(id)
        .update();

    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    assertThat(found(id)).extracting(ApplicantFinding::point).doesNotContain(Point.WORKING_CAPITAL);
  }

  @Test
  void anotherBranchSeesNothingOfIt() {
    UUID id = ofAFirm(cases.submitted("1500000", Cases.invention()));
    assertThat(examined(id)).isEqualTo(ApplicantResult.CLEAR);
    Actor stranger =
        new Actor(LI.staff(), LI.roles(), new ipledge.shared.BranchId("BJ-CY"), false, LI.role());

    assertThat(as(stranger, () -> checks.of(id))).isEmpty();
  }

  private UUID ofAFirm(UUID id) {
    code = cases.ofAFirmOfItsOwn(id);
    return id;
  }

  private ApplicantResult examined(UUID id) {
    return as(ENGINE, () -> examination.examine(id, 1, null, ENGINE));
  }

  private List<ApplicantFinding> found(UUID id) {
    return as(ENGINE, () -> checks.of(id));
  }

  private @Nullable Level level(UUID id, Point point) {
    return finding(id, point).level();
  }

  private ApplicantFinding finding(UUID id, Point point) {
    return found(id).stream().filter(f -> f.point() == point).findFirst().orElseThrow();
  }

  private void owes(String yuan, String classification) {
    superuser()
        .sql(
            """
            INSERT INTO ipledge.existing_exposure
              (id, social_credit_code, facility, amount, classification, as_of)
            VALUES (gen_random_uuid(), ?, 'OLD', ?::numeric, ?, '2026-11-01')
            """)
        .params(code, yuan, classification)
        .update();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }
}
