package ipledge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.MoveNotAllowed;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaffId;
import ipledge.shared.StaleVersion;
import ipledge.shared.Violation;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class ApplicationsTest {

  private static final Actor LI = manager("li.na", "BJ-HD");
  private static final Actor WANG = manager("wang.wei", "BJ-HD");
  private static final Actor QIAN = manager("qian.li", "BJ-CY");
  private static final Actor ENGINE = Actor.system("workers");
  private static final UUID FIRM = UUID.fromString("00000000-0000-7000-8000-0000000000f1");

  @Autowired Applications applications;
  @Autowired ApplicationQueries queries;
  @Autowired InformationRequests requests;
  @Autowired InformationAnswers answers;
  @Autowired Enterprises enterprises;
  @Autowired Rights rights;
  @Autowired Worklist worklist;
  @Autowired TestDatabase database;

  private final UUID id = UUID.randomUUID();
  private UUID right = id;

  @BeforeEach
  void aFirmWithARight() {
    call(
        LI,
        () -> {
          enterprises.register(FIRM, "示例科技有限公司", "91990000MA0000015Q", null, LI);
          right = rights.inquire(RightNumber.parse(RightKind.INVENTION, "2023104567890"));
          applications.draft(id, form("1500000"), LI);
          return id;
        });
  }

  @Test
  void theSameDraftAgainChangesNothing() {
    as(LI, () -> applications.draft(id, form("1500000"), LI));
    assertThat(events("intake.application-drafted")).isOne();
    refused("intake.id-taken", () -> applications.draft(id, form("1500001"), LI));
  }

  @Test
  void handingInStartsTheFlowOnce() {
    Optional<UUID> first = call(LI, () -> applications.submit(id, LI));
    Optional<UUID> again = call(LI, () -> applications.submit(id, LI));

    assertThat(first).isPresent();
    assertThat(again).isEmpty();
    assertThat(count("SELECT count(*) FROM ipledge.outbox WHERE kind = 'START' AND case_id = ?"))
        .isOne();
    var view = call(LI, () -> queries.find(id));
    assertThat(view.state()).isEqualTo(ApplicationState.SUBMITTED);
    assertThat(view.plannedMaturity()).isEqualTo(LocalDate.of(2027, 11, 23));
  }

  @Test
  void aCaseKeepsTheReleaseOfTheModelsThatItBeganOn() {
    submitted();
    UUID release = UUID.randomUUID();
    as(ENGINE, () -> applications.beginChecks(id, release, ENGINE));
    as(ENGINE, () -> applications.beginChecks(id, UUID.randomUUID(), ENGINE));

    assertThat(text("SELECT release_id::text FROM ipledge.loan_application WHERE id = ?", id))
        .isEqualTo(release.toString());
    assertThat(events("intake.checks-begun")).isOne();
  }

  @Test
  void onlyTheProposerChangesADraftAndOnlyAsItWasRead() {
    int version = call(LI, () -> queries.find(id)).version();
    refused("intake.not-proposer", () -> applications.edit(id, version, form("1"), WANG));
    as(LI, () -> applications.edit(id, version, form("1400000"), LI));
    assertThatThrownBy(() -> as(LI, () -> applications.edit(id, version, form("1"), LI)))
        .isInstanceOf(StaleVersion.class);
    assertThat(call(LI, () -> queries.find(id)).amount()).isEqualTo(Money.cny("1400000"));
  }

  @Test
  void anotherBranchSeesNoCase() {
    assertThatThrownBy(() -> call(QIAN, () -> queries.find(id))).isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(() -> as(QIAN, () -> applications.withdraw(id, "mine", QIAN)))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void withdrawalClosesTheTasksAndTellsTheFlow() {
    submitted();
    UUID task = openTask("supply-information", "customer-manager");

    as(LI, () -> applications.withdraw(id, "The firm changed its mind", LI));

    assertThat(text("SELECT state FROM ipledge.work_item WHERE id = ?", task))
        .isEqualTo("WITHDRAWN");
    assertThat(count("SELECT count(*) FROM ipledge.outbox WHERE kind='MESSAGE' AND case_id = ?"))
        .isOne();
    assertThatThrownBy(
            () -> as(ENGINE, () -> applications.enter(id, ApplicationState.CHECKING, ENGINE)))
        .isInstanceOf(MoveNotAllowed.class);
  }

  @Test
  void aQuestionSendsTheCaseBackAndItsAnswerReturnsItToTheStepThatAsked() {
    submitted();
    as(ENGINE, () -> applications.enter(id, ApplicationState.CHECKING, ENGINE));
    as(ENGINE, () -> applications.enter(id, ApplicationState.VALUATION, ENGINE));
    as(ENGINE, () -> applications.enter(id, ApplicationState.DUE_DILIGENCE, ENGINE));
    as(ENGINE, () -> applications.enter(id, ApplicationState.CREDIT_REVIEW, ENGINE));
    as(ENGINE, () -> applications.askForInformation(id, "review-credit", 2, "Which plant?", WANG));
    UUID task = openTask("supply-information", "customer-manager");
    as(LI, () -> worklist.claim(task, LI));

    as(
        LI,
        () ->
            assertThat(answers.supply(task, "The one in Haidian", List.of(), List.of(), LI))
                .isNotNull());

    assertThat(call(LI, () -> queries.find(id)).state()).isEqualTo(ApplicationState.CREDIT_REVIEW);
    assertThat(call(LI, () -> requests.open(id))).isEmpty();
    assertThat(text("SELECT decision::text FROM ipledge.work_item WHERE id = ?", task))
        .contains("\"returnTo\": \"review-credit\"", "\"round\": 2");
    assertThat(
            count(
                "SELECT count(*) FROM ipledge.audit_event WHERE body LIKE '%Haidian%'"
                    + " AND case_id = ?"))
        .isZero();
  }

  @Test
  void aFormThatBreaksARuleNamesItsField() {
    refused("intake.amount-not-positive", () -> applications.draft(next(), form("0"), LI));
    refused(
        "intake.rights-missing",
        () ->
            applications.draft(
                next(),
                new ApplicationForm(
                    FIRM, "IP-PLEDGE", Money.cny("1"), 12, "WORKING_CAPITAL", null, List.of()),
                LI));
  }

  private void submitted() {
    call(LI, () -> applications.submit(id, LI));
  }

  private UUID openTask(String element, String group) {
    TaskOpened task =
        new TaskOpened(
            "loan-origination",
            id,
            id,
            element,
            1,
            element,
            List.of(group),
            List.of(),
            Instant.parse("2026-12-01T00:00:00Z"),
            7);
    return ((OpenResult.Waiting) call(ENGINE, () -> worklist.open(task))).workItemId();
  }

  private ApplicationForm form(String yuan) {
    return new ApplicationForm(
        FIRM, "IP-PLEDGE", Money.cny(yuan), 12, "WORKING_CAPITAL", null, List.of(right));
  }

  private void refused(String code, Runnable command) {
    assertThatThrownBy(() -> ActorScope.run(LI, command))
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }

  private long events(String kind) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.audit_event WHERE kind = ? AND case_id = ?")
        .params(kind, id)
        .query(Long.class)
        .single();
  }

  private long count(String sql) {
    return JdbcClient.create(database.superuser()).sql(sql).param(id).query(Long.class).single();
  }

  private String text(String sql, UUID key) {
    return JdbcClient.create(database.superuser()).sql(sql).param(key).query(String.class).single();
  }

  private static UUID next() {
    return UUID.randomUUID();
  }

  private static void as(Actor actor, Runnable work) {
    ActorScope.run(actor, work);
  }

  private static <T> T call(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(actor, work);
  }

  private static Actor manager(String name, String branch) {
    return new Actor(
        new StaffId(name), Set.of("customer-manager"), new BranchId(branch), false, null);
  }
}
