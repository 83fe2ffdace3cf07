package ipledge.intake;

import static ipledge.testing.Cases.ENGINE;
import static ipledge.testing.Cases.LI;
import static ipledge.testing.Cases.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.Paper;
import ipledge.collateral.RightChecks;
import ipledge.collateral.RightChecks.Stage;
import ipledge.collateral.RightFinding;
import ipledge.collateral.RightFinding.Level;
import ipledge.collateral.RightPaper;
import ipledge.collateral.RightPapers;
import ipledge.shared.BankTime;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question has three ends: it is supplied, it cannot be, or its time is over. */
@DomainTest
class InformationAnswersTest {

  private static final LocalDate ASKED = LocalDate.of(2026, 11, 23);

  @Autowired Applications applications;
  @Autowired ApplicationQueries queries;
  @Autowired InformationRequests requests;
  @Autowired InformationAnswers answers;
  @Autowired InformationLimit limit;
  @Autowired RefusalReasons refusals;
  @Autowired RightChecks checks;
  @Autowired RightPapers papers;
  @Autowired Cases cases;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private UUID id = new UUID(0, 0);
  private UUID right = new UUID(0, 0);

  @BeforeEach
  void aCaseBeingChecked() {
    clock.reset();
    id = cases.submitted("1500000", Cases.invention());
    right = as(ENGINE, () -> queries.find(id)).rightIds().getFirst();
  }

  @AfterEach
  void fromTheStart() {
    clock.reset();
  }

  @Test
  void whatTheCheckAskedForCanBeSaidNotToBeHadAndTheCaseEndsOnItsGrounds() {
    found("REG-P11.8", Level.FAIL);
    found("REG-P11.11", Level.WARN);
    askedByCheck(2);
    UUID task = supplyTask(2);
    refused("intake.answer-missing", () -> answers.deny(task, " ", LI));
    assertThat(as(LI, () -> answers.deny(task, "The institute will not sign", LI))).isNotNull();

    assertThat(decision(task)).contains("\"information\": \"CANNOT_SUPPLY\"");
    assertThat(reasons()).containsExactly("REG-P11.8", "intake.information-denied");
    assertThat(events("intake.information-denied")).isOne();
    assertThat(as(ENGINE, () -> requests.open(id))).isEmpty();
    assertThat(bodiesWith("will not sign")).as("confidential").isZero();
  }

  @Test
  void aPersonWhoAskedHearsTheAnswerAndDecidesHimself() {
    askedBy("investigate", 2);
    UUID task = supplyTask(2);
    refused("intake.asked-by-person", () -> answers.deny(task, "There is none", LI));
    assertThat(as(ENGINE, () -> refusals.isNoted(id))).isFalse();
  }

  @Test
  void papersComeWithTheAnswerAndAreAboutTheCasesOwnRights() {
    found("REG-P11.8", Level.FAIL);
    askedByCheck(2);
    UUID task = supplyTask(2);
    RightPaper agreement = cases.paper(id, right, Paper.CO_OWNERS_AGREEMENT, Cases.FIRM_NAME);
    RightPaper stray =
        cases.paper(id, UUID.randomUUID(), Paper.CO_OWNERS_AGREEMENT, Cases.FIRM_NAME);
    refused("intake.paper-of-other-right", () -> supply(task, stray));
    supply(task, agreement);
    assertThat(as(ENGINE, () -> papers.of(id))).containsExactly(agreement);
    assertThat(events("intake.papers-handed-in")).isOne();
    assertThat(decision(task)).contains("\"information\": \"SUPPLIED\"");
    assertThat(state()).isEqualTo(ApplicationState.CHECKING);
  }

  @Test
  void papersCanBeHandedInAtAnyTimeBeforeTheEnd() {
    RightPaper agreement = cases.paper(id, right, Paper.CO_OWNERS_AGREEMENT, Cases.FIRM_NAME);
    refused("intake.papers-missing", () -> applications.handIn(id, List.of(), LI));
    assertThat(as(LI, () -> applications.handIn(id, List.of(agreement), LI))).isNotNull();
    assertThat(as(ENGINE, () -> papers.of(id))).containsExactly(agreement);
    as(
        LI,
        () -> {
          applications.withdraw(id, "Not wanted any more", LI);
          return id;
        });
    assertThatThrownBy(() -> as(LI, () -> applications.handIn(id, List.of(agreement), LI)))
        .isInstanceOf(RuntimeException.class);
  }

  @Test
  void answersThatCureNothingWinNoTime() {
    found("REG-P11.8", Level.FAIL);
    askedByCheck(2);
    assertThat(lastDay()).isEqualTo(ASKED.plusDays(30));
    on(ASKED.plusDays(20));
    supply(supplyTask(2));
    askedByCheck(3);
    assertThat(lastDay()).isEqualTo(ASKED.plusDays(30));

    on(ASKED.plusDays(30));
    assertThat(closeOverdue()).isFalse();
    UUID task = supplyTask(3);
    on(ASKED.plusDays(31));
    assertThat(closeOverdue()).isTrue();
    assertThat(closeOverdue()).as("once").isFalse();
    assertThat(reasons()).containsExactly("REG-P11.8", "intake.information-overdue");
    assertThat(events("intake.information-overdue")).isOne();
    assertThat(taskState(task)).isEqualTo("WITHDRAWN");
    assertThat(messages()).isOne();
  }

  @Test
  void figuresThatTheCheckOfTheApplicantAsksForCanBeSaidNotToBeHadToo() {
    askedAgain("check-applicant", 2);
    UUID task = supplyTask(2);
    assertThat(as(LI, () -> answers.deny(task, "There are no books", LI))).isNotNull();
    assertThat(decision(task)).contains("\"information\": \"CANNOT_SUPPLY\"");
    assertThat(reasons()).containsExactly("intake.information-denied");
  }

  /** The check of the applicant and that of the rights are two steps, each with its own time. */
  @Test
  void anotherCheckThatAsksHasATimeOfItsOwn() {
    askedAgain("check-applicant", 2);
    assertThat(lastDay()).isEqualTo(ASKED.plusDays(30));
    on(ASKED.plusDays(20));
    supply(supplyTask(2));
    askedByCheck(3);
    assertThat(lastDay()).isEqualTo(ASKED.plusDays(50));
  }

  @Test
  void aPersonWhoAsksAgainGivesNewTime() {
    askedBy("investigate", 2);
    on(ASKED.plusDays(20));
    supply(supplyTask(2));
    askedAgain("investigate", 3);
    assertThat(lastDay()).isEqualTo(ASKED.plusDays(50));
    on(ASKED.plusDays(31));
    assertThat(closeOverdue()).isFalse();
    on(ASKED.plusDays(51));
    assertThat(closeOverdue()).isTrue();
    assertThat(reasons()).containsExactly("intake.information-overdue");
  }

  @Test
  void whoWaitsForNothingIsNotClosed() {
    on(ASKED.plusDays(90));
    assertThat(closeOverdue()).isFalse();
  }

  private void found(String ground, Level level) {
    as(
        ENGINE,
        () -> {
          List<RightFinding> known = checks.of(id, Stage.INTAKE);
          List<RightFinding> all = new ArrayList<>(known);
          all.add(new RightFinding(right, ground, level, "NONE"));
          checks.keep(id, right, Stage.INTAKE, all);
          return id;
        });
  }

  private void askedByCheck(int round) {
    askedAgain("query-register", round);
  }

  private void askedBy(String element, int round) {
    cases.enter(id, ApplicationState.VALUATION);
    cases.enter(id, ApplicationState.DUE_DILIGENCE);
    askedAgain(element, round);
  }

  private void askedAgain(String element, int round) {
    as(
        ENGINE,
        () -> {
          applications.askForInformation(id, element, round, "What is missing", ENGINE);
          return id;
        });
  }

  private UUID supplyTask(int round) {
    return cases.claimedTask(id, id, "loan-origination", "supply-information", round, LI);
  }

  private void supply(UUID task, RightPaper... handed) {
    assertThat(
            as(
                LI,
                () ->
                    answers.supply(
                        task, "Here it is", List.of(), List.of(handed), null, Map.of(), LI)))
        .isNotNull();
  }

  private LocalDate lastDay() {
    return as(ENGINE, () -> limit.lastDay(id, requests.open(id).orElseThrow()));
  }

  private boolean closeOverdue() {
    return as(ENGINE, () -> answers.closeOverdue(id, ENGINE));
  }

  private List<String> reasons() {
    return as(ENGINE, () -> refusals.of(id));
  }

  private ApplicationState state() {
    return as(ENGINE, () -> queries.find(id)).state();
  }

  private void on(LocalDate day) {
    clock.set(day.atTime(9, 0).atZone(BankTime.ZONE).toInstant());
  }

  private String decision(UUID task) {
    return text("SELECT decision::text FROM ipledge.work_item WHERE id = ?", task);
  }

  private String taskState(UUID task) {
    return text("SELECT state FROM ipledge.work_item WHERE id = ?", task);
  }

  private String text(String sql, UUID key) {
    return superuser().sql(sql).param(key).query(String.class).single();
  }

  private long messages() {
    return superuser()
        .sql(
            "SELECT count(*) FROM ipledge.outbox"
                + " WHERE case_id = ? AND name = 'loan-origination.information-overdue'")
        .param(id)
        .query(Long.class)
        .single();
  }

  private long events(String kind) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE case_id = ? AND kind = ?")
        .params(id, kind)
        .query(Long.class)
        .single();
  }

  private long bodiesWith(String text) {
    return superuser()
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE case_id = ? AND body LIKE ?")
        .params(id, "%" + text + "%")
        .query(Long.class)
        .single();
  }

  private JdbcClient superuser() {
    return JdbcClient.create(database.superuser());
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(
            () ->
                as(
                    LI,
                    () -> {
                      command.run();
                      return true;
                    }))
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
