package ipledge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.collateral.Rights;
import ipledge.intake.WorkingCapitalNeed.Days;
import ipledge.intake.WorkingCapitalNeed.Finance;
import ipledge.intake.WorkingCapitalNeed.Trade;
import ipledge.party.Enterprises;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.MoveNotAllowed;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.Percentage;
import ipledge.shared.StaffId;
import ipledge.shared.StaleVersion;
import ipledge.shared.Violation;
import ipledge.testing.Cases;
import ipledge.testing.DomainTest;
import ipledge.testing.TestDatabase;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
          right = rights.inquire(Cases.ofItsOwn(Cases.invention()));
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
            assertThat(
                    answers.supply(
                        task, "The one in Haidian", List.of(), List.of(), null, Map.of(), LI))
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
                    FIRM,
                    "IP-PLEDGE",
                    Money.cny("1"),
                    12,
                    "WORKING_CAPITAL",
                    null,
                    List.of(),
                    Map.of(),
                    null),
                LI));
  }

  @ParameterizedTest
  @CsvSource({
    "sales, 0, 10, 12, 60, 6000000",
    "sales, -1, 10, 12, 60, 6000000",
    "sales, 1000000000000.01, 10, 12, 60, 6000000",
    "margin, 50000000, 100, 12, 60, 6000000",
    "margin, 50000000, -100.0001, 12, 60, 6000000",
    "growth, 50000000, 10, -100.0001, 60, 6000000",
    "growth, 50000000, 10, 1000.0001, 60, 6000000",
    "inventoryDays, 50000000, 10, 12, -1, 6000000",
    "inventoryDays, 50000000, 10, 12, 3651, 6000000",
    "ownFunds, 50000000, 10, 12, 60, -0.01"
  })
  void aFigureThatNoBorrowerCanHaveIsNamed(
      String field, String sales, String margin, String growth, int days, String own) {
    FinancialFacts figures =
        new FinancialFacts(
            new Trade(Money.cny(sales), Percentage.ofPercent(margin), Percentage.ofPercent(growth)),
            new Days(days, 90, 45, 10, 15),
            new Finance(Money.cny(own), Money.zero(), Money.zero()));
    assertThatThrownBy(
            () -> as(LI, () -> applications.draft(next(), form("1500000", Map.of(), figures), LI)))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("intake.figure-outside");
              assertThat(refused.pointer()).isEqualTo("/financials/" + field);
            });
  }

  @Test
  void aRightIsNotInUseFromADayToComeNorIsOneThatIsNotOffered() {
    LocalDate tomorrow = LocalDate.of(2026, 11, 24);
    refused(
        "intake.use-outside",
        () -> applications.draft(next(), form("1", Map.of(right, tomorrow), null), LI));
    refused(
        "intake.use-outside",
        () ->
            applications.draft(
                next(), form("1", Map.of(next(), LocalDate.of(2020, 1, 1)), null), LI));
  }

  @Test
  void theFiguresOfADraftAreKeptAndComeAgainWithAnAnswer() {
    UUID bare = next();
    call(
        LI,
        () -> {
          applications.draft(bare, form("1500000", Map.of(), null), LI);
          return applications.submit(bare, LI);
        });
    assertThat(call(LI, () -> queries.find(bare)).financials()).isNull();
    as(ENGINE, () -> applications.enter(bare, ApplicationState.CHECKING, ENGINE));
    as(ENGINE, () -> applications.askForInformation(bare, "check-applicant", 2, "CRD-42", ENGINE));
    UUID task = openTask(bare, "supply-information", "customer-manager");
    as(LI, () -> worklist.claim(task, LI));
    LocalDate since = LocalDate.of(2021, 5, 1);

    as(
        LI,
        () ->
            answers.supply(
                task, "Here", List.of(), List.of(), Cases.figures(), Map.of(right, since), LI));

    var known = call(LI, () -> queries.find(bare));
    assertThat(known.financials()).isEqualTo(Cases.figures());
    assertThat(known.usedSince()).containsExactly(Map.entry(right, since));
    assertThat(known.state()).isEqualTo(ApplicationState.CHECKING);
    assertThat(
            JdbcClient.create(database.superuser())
                .sql("SELECT body FROM ipledge.audit_event WHERE kind = ? AND case_id = ?")
                .params("intake.application-edited", bare)
                .query(String.class)
                .single())
        .contains("50000000.00");
  }

  private void submitted() {
    call(LI, () -> applications.submit(id, LI));
  }

  private UUID openTask(String element, String group) {
    return openTask(id, element, group);
  }

  private UUID openTask(UUID caseId, String element, String group) {
    TaskOpened task =
        new TaskOpened(
            "loan-origination",
            caseId,
            caseId,
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
    return form(yuan, Map.of(), Cases.figures());
  }

  private ApplicationForm form(
      String yuan, Map<UUID, LocalDate> used, @Nullable FinancialFacts figures) {
    return new ApplicationForm(
        FIRM,
        "IP-PLEDGE",
        Money.cny(yuan),
        12,
        "WORKING_CAPITAL",
        null,
        List.of(right),
        used,
        figures);
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
