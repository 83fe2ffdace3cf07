package ipledge.approval;

import static ipledge.approval.JudgedCases.ZHANG;
import static ipledge.approval.JudgedCases.ZHAO;
import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.approval.Survey.Answer;
import ipledge.approval.Survey.ItemAnswer;
import ipledge.approval.Survey.Manner;
import ipledge.approval.Survey.SurveyPaper;
import ipledge.approval.Survey.Visit;
import ipledge.approval.Surveys.SurveyView;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries;
import ipledge.rulebook.Checklist;
import ipledge.rulebook.Checklists;
import ipledge.rulebook.Mark;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.Surveyed;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** What an investigator must have looked at, and how, before the opinion is taken (CRD-43). */
@DomainTest
@Import(JudgedCases.class)
class SurveysTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Autowired Approvals approvals;
  @Autowired Surveys surveys;
  @Autowired OffSite offSite;
  @Autowired Checklists checklists;
  @Autowired CaseFactsReader reader;
  @Autowired DocumentQueries documents;
  @Autowired Cases cases;
  @Autowired JudgedCases judged;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private UUID id = UUID.randomUUID();
  private UUID task = UUID.randomUUID();
  private Checklist checklist = new Checklist("", "", TODAY, null, "", Mark.SAMPLE, List.of());

  @BeforeEach
  void aCaseThatIsSurveyed() {
    clock.reset();
    surveyed("1500000");
    checklist = checklists.require("IP-PLEDGE", TODAY);
  }

  private void surveyed(String yuan) {
    id = cases.submitted(yuan, Cases.invention());
    judged.inDueDiligence(id);
    task = judged.claimed(id, "investigate", "investigator", ZHANG, "proposer");
  }

  @Test
  void aRequiredItemWithoutAnAnswerStopsTheOpinionAndIsNamed() {
    List<ItemAnswer> allButOne = new ArrayList<>(Surveyed.answers(checklist));
    ItemAnswer left = allButOne.remove(6);
    assertThatThrownBy(() -> handIn(Surveyed.with(onSite(), allButOne)))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("approval.item-missing");
              assertThat(refused.arguments()).containsEntry("code", left.code());
              assertThat(refused.arguments().get("item")).contains("实际用于产品", "in use");
            });
    assertThat(opinions()).isZero();

    allButOne.add(new ItemAnswer(left.code(), Answer.NOT_APPLICABLE, "A defensive patent"));
    allButOne.removeIf(answer -> answer.code().equals("DISPUTES"));
    handIn(Surveyed.with(onSite(), allButOne));
    SurveyView kept = survey();
    assertThat(kept.edition()).isEqualTo("2026-01-01");
    assertThat(kept.answers())
        .extracting(answered -> answered.item().code(), Surveys.Answered::answer)
        .contains(tuple("RIGHT_IN_USE", Answer.NOT_APPLICABLE), tuple("DISPUTES", null));
  }

  @Test
  void whatIsNotMetOrDoesNotApplySaysWhy() {
    for (Answer answer : List.of(Answer.NOT_MET, Answer.NOT_APPLICABLE)) {
      List<ItemAnswer> answers = new ArrayList<>(Surveyed.answers(checklist));
      answers.set(2, new ItemAnswer("OPERATION", answer, " "));
      refused("approval.item-note-missing", Surveyed.with(onSite(), answers));
    }
    List<ItemAnswer> twice = new ArrayList<>(Surveyed.answers(checklist));
    twice.add(twice.getFirst());
    refused("approval.item-twice", Surveyed.with(onSite(), twice));
    List<ItemAnswer> foreign = new ArrayList<>(Surveyed.answers(checklist));
    foreign.add(new ItemAnswer("PROJECT", Answer.MET, null));
    refused("approval.item-unknown", Surveyed.with(onSite(), foreign));
  }

  @Test
  void aVisitSaysWhenWhereAndWhomAndIsNotToCome() {
    refused("approval.visit-missing", visited(null));
    refused("approval.visit-missing", visited(new Visit(TODAY, " ", "Zhou Xin")));
    refused("approval.visit-missing", visited(new Visit(TODAY, "Haidian", "")));
    refused(
        "approval.visit-in-future", visited(new Visit(TODAY.plusDays(1), "Haidian", "Zhou Xin")));
    handIn(visited(new Visit(TODAY, "Haidian", "Zhou Xin")));
    assertThat(survey().visit()).isEqualTo(new Visit(TODAY, "Haidian", "Zhou Xin"));
  }

  @Test
  void aSurveyFromTheDeskIsAllowedUpToTheLimitOfTheProductIncluded() {
    handIn(Surveyed.offSite(checklist));
    assertThat(survey().manner()).isEqualTo(Manner.OFF_SITE);
    assertThat(survey().sources()).isEqualTo("Tax data, a video call");

    surveyed("2000000");
    assertThat(against()).isEqualTo("");
    surveyed("2000000.01");
    refused("approval.off-site-above-limit", Surveyed.offSite(checklist));
    assertThat(against()).isEqualTo("approval.off-site-above-limit");
  }

  @Test
  void neverForFixedAssetsAndNeverWhereTheRulebookSaysNothing() {
    superuser("UPDATE ipledge.loan_application SET purpose_code = 'EQUIPMENT' WHERE id = ?", id);
    refused("approval.off-site-fixed-asset", Surveyed.offSite(checklist));
    assertThat(byHand("OFF_SITE")).as("nor around the application").isEqualTo("IP011");

    surveyed("1500000");
    superuser(
        """
        UPDATE ipledge.loan_application
        SET product_code = 'IP-PLEDGE-LONG', purpose_code = 'RESEARCH' WHERE id = ?
        """,
        id);
    assertThat(against()).isEqualTo("approval.off-site-not-allowed");
  }

  @Test
  void theLimitIsThatOfTheDayOfSubmission() {
    superuser(
        """
        UPDATE ipledge.rule_parameter SET valid_to = '2026-11-23'
        WHERE key = 'approval.off-site-limit'
        """);
    try {
      clock.advance(Duration.ofDays(1));
      assertThat(against()).as("of a case of yesterday").isEqualTo("");
      surveyed("1500000");
      assertThat(against()).isEqualTo("approval.off-site-not-allowed");
    } finally {
      superuser(
          "UPDATE ipledge.rule_parameter SET valid_to = NULL WHERE key = 'approval.off-site-limit'");
    }
  }

  @Test
  void theCaseKeepsTheEditionOfItsDayAndTheProductsOwnChecklistComesFirst() {
    assertThat(checklist.product()).isEqualTo("*");
    assertThat(checklists.require("IP-PLEDGE-LONG", TODAY).items())
        .extracting(Checklist.Item::code)
        .contains("PROJECT", "LONG_CASH", "LICENCE");
    superuser(
        """
        INSERT INTO ipledge.survey_checklist VALUES
          ('IP-PLEDGE', 'tomorrow', '2026-12-02', '2026-12-02', 'a test', 'BANK');
        INSERT INTO ipledge.survey_checklist_item VALUES
          ('IP-PLEDGE', 'tomorrow', 'ONLY_THIS', 1, true, '只看这个', 'Only this', 'CRD-31')
        """);
    clock.advance(Duration.ofDays(9));
    refused("approval.item-unknown", survey("ONLY_THIS"));
    handIn(onSite());
    assertThat(survey().edition()).isEqualTo("2026-01-01");

    surveyed("1500000");
    refused("approval.item-unknown", onSite());
    handIn(survey("ONLY_THIS"));
    assertThat(survey().edition()).isEqualTo("tomorrow");
  }

  @Test
  void aSurveyNamesPapersOfItsOwnCaseWithTheBytesTheyHave() {
    UUID photo = cases.document(id, DocumentKind.SURVEY, "workshop");
    String digest = as(LI, () -> documents.find(photo)).digest();
    UUID foreign = cases.document(cases.draft("1", Cases.mark()), DocumentKind.SURVEY, "other");
    assertThatThrownBy(() -> handIn(resting(onSite(), new SurveyPaper(photo, "00"))))
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> handIn(resting(onSite(), new SurveyPaper(foreign, digest))))
        .isInstanceOf(DataAccessException.class);
    handIn(resting(onSite(), new SurveyPaper(photo, digest)));
    assertThat(survey().papers()).containsExactly(new SurveyPaper(photo, digest));
    assertThat(event("approval.survey-handed-in")).contains(digest, "ON_SITE", "* 2026-01-01");
  }

  @Test
  void theTableTakesNoSurveyWithoutItsAnswersAndChangesNone() {
    assertThat(byHand("ON_SITE")).isEqualTo("IP012");
    handIn(onSite());
    judged.investigate(id, "co-investigate", ZHAO, "SUPPORT");
    assertThat(as(ENGINE, () -> surveys.of(id))).as("each of the two has an own one").hasSize(2);
    for (String attack :
        List.of(
            "UPDATE survey SET manner = 'OFF_SITE'",
            "DELETE FROM survey_answer",
            "UPDATE survey_checklist_item SET required = false")) {
      assertThat(attempted(attack)).as(attack).isEqualTo("42501");
    }
  }

  @Test
  void whoeverSendsTheCaseBackHandsNoSurveyIn() {
    String digest = judged.digest(id, ZHANG);
    Survey open = new Survey(Manner.ON_SITE, null, null, List.of(), List.of(), List.of());
    as(
        ZHANG,
        () ->
            approvals.investigate(
                task, "investigate", "RETURN", digest, open, "Unclear", "Which plant?", ZHANG));
    assertThat(as(ENGINE, () -> surveys.of(id))).isEmpty();
    assertThat(opinions()).isOne();
  }

  private Survey onSite() {
    return Surveyed.onSite(checklist, TODAY);
  }

  private Survey survey(String item) {
    return Surveyed.with(onSite(), List.of(new ItemAnswer(item, Answer.MET, null)));
  }

  private Survey visited(@Nullable Visit visit) {
    Survey whole = onSite();
    return new Survey(
        Manner.ON_SITE, visit, null, whole.findings(), whole.answers(), whole.papers());
  }

  private static Survey resting(Survey whole, SurveyPaper paper) {
    return new Survey(
        whole.manner(),
        whole.visit(),
        whole.sources(),
        whole.findings(),
        whole.answers(),
        List.of(paper));
  }

  private void handIn(Survey survey) {
    String digest = judged.digest(id, ZHANG);
    as(
        ZHANG,
        () ->
            approvals.investigate(
                task, "investigate", "SUPPORT", digest, survey, "Sound", null, ZHANG));
  }

  private void refused(String code, Survey survey) {
    assertThatThrownBy(() -> handIn(survey))
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private String against() {
    return as(ENGINE, () -> offSite.against(reader.read(id).application()))
        .map(Violation::code)
        .orElse("");
  }

  private SurveyView survey() {
    return as(ENGINE, () -> surveys.of(id)).values().iterator().next();
  }

  private int opinions() {
    return as(ENGINE, () -> reader.read(id)).opinions().size();
  }

  /** Writes a bare survey beside an opinion, past the application; answers the SQL state. */
  private String byHand(String manner) {
    return attempted(
        """
        INSERT INTO case_opinion (id, application_id, branch_id, element_id, step, round, staff_id,
          proposer, role, decision, opinion, facts_digest, decided_at)
        VALUES (gen_random_uuid(), '%1$s', 'BJ-HD', 'investigate', 'INVESTIGATE', 1, 'zhang.min',
          'li.na', 'investigator', 'SUPPORT', 'Fine', 'x', '2026-11-23T12:00:00+08');
        INSERT INTO survey
        SELECT id, application_id, branch_id, '%2$s', %3$s, '*', '2026-01-01'
        FROM case_opinion WHERE application_id = '%1$s'
        """
            .formatted(
                id,
                manner,
                manner.equals("ON_SITE")
                    ? "DATE '2026-11-23', 'Haidian', 'Zhou Xin', NULL"
                    : "NULL, NULL, NULL, 'desk'"));
  }

  private String attempted(String sql) {
    try {
      return as(
          ZHANG,
          () ->
              transaction.execute(
                  status -> {
                    for (String statement : sql.split(";")) {
                      jdbc.sql(statement).update();
                    }
                    return "";
                  }));
    } catch (DataAccessException | TransactionException e) {
      return ((SQLException) Objects.requireNonNull(e.getRootCause())).getSQLState();
    }
  }

  private String event(String kind) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT body FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
        .params(id, kind)
        .query(String.class)
        .single();
  }

  private void superuser(String sql, Object... values) {
    JdbcClient client = JdbcClient.create(database.superuser());
    for (String statement : sql.split(";")) {
      client.sql(statement).params(values).update();
    }
  }
}
