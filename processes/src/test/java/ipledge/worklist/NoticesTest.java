package ipledge.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.rulebook.WorkingCalendar;
import ipledge.rulebook.WorkingTime;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaffId;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.worklist.NoticeQueries.NoticeView;
import ipledge.worklist.StepTimes.StepTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who hears when that a step takes long, and what stops the clock. */
@DomainTest
class NoticesTest {

  private static final BranchId HAIDIAN = new BranchId("BJ-HD");
  private static final Actor ENGINE = Actor.system("workers");
  private static final Actor ZHANG = person("zhang.min", HAIDIAN, "investigator");
  private static final Actor ZHAO = person("zhao.lei", HAIDIAN, "investigator");
  private static final Actor LI = person("li.na", HAIDIAN, "customer-manager", "investigator");
  private static final Actor MANAGER = person("deng.bo", HAIDIAN, "branch-manager");
  private static final Actor OTHER_MANAGER =
      new Actor(
          new StaffId("xie.fang"), Set.of("branch-manager"), new BranchId("BJ-CY"), true, null);
  private static final Actor STRANGER = person("qian.li", new BranchId("BJ-CY"), "investigator");

  @Autowired Worklist worklist;
  @Autowired Notices notices;
  @Autowired NoticeQueries queries;
  @Autowired StepTimes times;
  @Autowired CaseClock clocks;
  @Autowired WorkingCalendar calendar;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private final UUID caseId = UUID.randomUUID();
  private long jobKey = 500_000;

  @BeforeEach
  void aCaseProposedByLiOnAMonday() {
    clock.reset();
    as(
        ENGINE,
        () -> {
          worklist.register(
              new WorkCase(
                  caseId,
                  "IPL-" + caseId,
                  "Example Technology",
                  HAIDIAN,
                  new StaffId("li.na"),
                  Money.cny("1500000")));
          worklist.participated(caseId, caseId, "proposer", LI.staff());
          return null;
        });
  }

  @Test
  void halfwayWhoeverMayTakeItIsRemindedThenTheOthersThenTheManager() {
    UUID task = opens(1, 2);
    assertThat(look("2026-11-24T23:59")).isEmpty();
    assertThat(look("2026-11-25T00:00")).containsExactly("REMINDER");
    assertThat(heard(ZHANG)).hasSize(1);
    assertThat(heard(ZHAO)).hasSize(1);
    assertThat(heard(LI)).as("proposed the case, and may not investigate it").isEmpty();
    assertThat(heard(STRANGER)).isEmpty();

    as(ZHANG, () -> worklist.claim(task, ZHANG));
    assertThat(look("2026-11-25T23:59")).containsExactly("REMINDER");
    assertThat(look("2026-11-26T00:00")).containsExactly("REMINDER", "DEPUTY");
    assertThat(heard(ZHANG)).as("has it, and is not his own deputy").hasSize(1);
    assertThat(heard(ZHAO)).hasSize(2);
    assertThat(heard(MANAGER)).isEmpty();

    assertThat(look("2026-11-26T23:59")).doesNotContain("MANAGER");
    assertThat(look("2026-11-27T00:00")).containsExactly("REMINDER", "DEPUTY", "MANAGER");
    assertThat(heard(MANAGER)).extracting(NoticeView::level).containsExactly(NoticeLevel.MANAGER);
    assertThat(heard(OTHER_MANAGER)).isEmpty();
  }

  @Test
  void aReminderGoesToWhoeverHasTheTask() {
    UUID task = opens(1, 2);
    as(ZHAO, () -> worklist.claim(task, ZHAO));
    look("2026-11-25T00:00");
    assertThat(heard(ZHAO)).extracting(NoticeView::workItemId).containsExactly(task);
    assertThat(heard(ZHANG)).isEmpty();
  }

  @Test
  void aWeekendIsNoTimeToBeLateIn() {
    at("2026-11-26T16:00");
    opens(1, 2);
    assertThat(look("2026-11-28T00:00")).as("Friday is over").containsExactly("REMINDER");
    assertThat(look("2026-11-30T23:59")).as("until Monday ends").containsExactly("REMINDER");
    assertThat(look("2026-12-01T00:00")).containsExactly("REMINDER", "DEPUTY");
  }

  @Test
  void whatWasNotLookedAtForAWeekIsGivenAtOnceEachOnce() {
    opens(1, 1);
    assertThat(look("2026-12-07T10:00")).containsExactly("REMINDER", "DEPUTY", "MANAGER");
    assertThat(look("2026-12-08T10:00")).hasSize(3);
    as(ENGINE, () -> notices.give(caseId));
    assertThat(given()).hasSize(3);
  }

  @Test
  void aDoneTaskIsLateNoMore() {
    UUID task = opens(1, 2);
    decides(task);
    assertThat(look("2026-12-07T10:00")).isEmpty();
  }

  /** Two days; one is used when the question is asked. Three working days later it goes on. */
  @Test
  void theClockStandsWhileTheApplicantOwesPapersAndGoesOnFromThere() {
    UUID first = opens(1, 2);
    at("2026-11-25T12:00");
    assertThat(look("2026-11-25T12:00")).containsExactly("REMINDER");
    decides(first);
    run(() -> clocks.stop(caseId, "investigate", 2));
    at("2026-11-30T12:00");
    run(() -> clocks.run(caseId));

    UUID second = opens(2, 2);

    assertThat(due(second))
        .as("half a day left, which counts whole")
        .isEqualTo(at("2026-12-02T00:00"));
    assertThat(look("2026-12-01T23:59")).containsExactly("REMINDER");
    StepTime step = as(ENGINE, () -> times.of(caseId)).getFirst();
    assertThat(step.net())
        .isEqualTo(Duration.ofHours(36).plus(Duration.ofHours(24)).minusMinutes(1));
    assertThat(step.gross()).isEqualTo(Duration.ofHours(6 * 24).minusMinutes(1));
    assertThat(step.allowed()).isEqualTo(Duration.ofHours(60));
    assertThat(look("2026-12-02T00:00")).containsExactly("REMINDER", "DEPUTY");
    assertThat(as(ENGINE, () -> times.of(caseId))).as("one step in two tasks").hasSize(1);
  }

  @Test
  void aTaskThatIsOpenMeanwhileIsDueLater() {
    UUID task = opens(1, 2);
    at("2026-11-24T06:00");
    run(() -> clocks.stop(caseId, "review-credit", 9));
    assertThat(look("2026-12-04T12:00")).as("nothing while it stands").isEmpty();
    run(() -> clocks.run(caseId));
    look("2026-12-04T12:00");
    assertThat(due(task)).isEqualTo(at("2026-12-09T00:00"));
    assertThat(look("2026-12-07T05:59")).isEmpty();
    assertThat(look("2026-12-07T06:00")).containsExactly("REMINDER");
  }

  @Test
  void aCaseThatEndsWhileItWaitsLeavesNoClockStanding() {
    opens(1, 2);
    run(() -> clocks.stop(caseId, "investigate", 2));
    at("2026-11-25T12:00");
    run(() -> worklist.withdrawAll(caseId));
    Instant submitted = at("2026-11-23T09:00");
    at("2026-12-25T12:00");
    var total = as(ENGINE, () -> times.total(caseId, submitted, null));
    assertThat(total.stands()).isFalse();
    assertThat(total.gross().minus(total.net())).isEqualTo(Duration.ofHours(36));
  }

  @Test
  void aNoticeIsReadByEachForHimself() {
    opens(1, 1);
    look("2026-11-24T12:00");
    UUID notice = heard(ZHANG).getFirst().id();
    int unread = as(ZHANG, () -> queries.unread(ZHANG));
    int ofZhao = as(ZHAO, () -> queries.unread(ZHAO));

    run(ZHANG, () -> queries.read(notice, ZHANG));
    run(ZHANG, () -> queries.read(notice, ZHANG));

    assertThat(as(ZHANG, () -> queries.unread(ZHANG))).isEqualTo(unread - 1);
    assertThat(as(ZHAO, () -> queries.unread(ZHAO))).isPositive().isEqualTo(ofZhao);
    assertThatThrownBy(() -> run(STRANGER, () -> queries.read(notice, STRANGER)))
        .isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(() -> run(LI, () -> queries.read(notice, LI)))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void aNoticeThatWasGivenStays() {
    opens(1, 1);
    look("2026-11-24T12:00");
    for (String change :
        List.of("DELETE FROM work_notice", "UPDATE work_notice SET level = 'MANAGER'")) {
      assertThatThrownBy(
              () ->
                  as(
                      ENGINE,
                      () ->
                          transaction.execute(
                              status -> JdbcClient.create(database.app()).sql(change).update())))
          .rootCause()
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void workingTimeSkipsTheDaysOff() {
    WorkingTime time = calendar.time();
    Instant eve = at("2026-12-31T12:00");
    assertThat(time.between(eve, at("2027-01-04T12:00"))).contains(Duration.ofHours(24));
    assertThat(time.after(eve, Duration.ofHours(12))).contains(at("2027-01-01T00:00"));
    assertThat(time.after(eve, Duration.ofHours(13))).contains(at("2027-01-04T01:00"));
    assertThat(time.between(eve, at("2029-01-04T12:00"))).as("nobody knows yet").isEmpty();
  }

  private UUID opens(int round, int days) {
    LocalDate last =
        calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), BankTime.ZONE), days);
    TaskOpened task =
        new TaskOpened(
            "loan-origination",
            caseId,
            caseId,
            "investigate",
            round,
            "investigate",
            List.of("investigator"),
            List.of("proposer"),
            BankTime.end(last),
            jobKey++);
    return ((OpenResult.Waiting) as(ENGINE, () -> worklist.open(task))).workItemId();
  }

  private void decides(UUID id) {
    as(ZHANG, () -> worklist.claim(id, ZHANG));
    as(
        ZHANG,
        () ->
            transaction.execute(
                status -> {
                  WorkItem item = worklist.requireClaimed(id, "investigate", ZHANG);
                  worklist.decide(item, ZHANG, Map.of("decision", "RETURN", "round", 2));
                  return item;
                }));
  }

  private Instant at(String shanghai) {
    Instant at = LocalDateTime.parse(shanghai).atZone(BankTime.ZONE).toInstant();
    clock.set(at);
    return at;
  }

  private List<String> look(String shanghai) {
    at(shanghai);
    as(ENGINE, () -> notices.give(10_000));
    return given();
  }

  private List<String> given() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT level FROM ipledge.work_notice WHERE case_id = ? ORDER BY percent")
        .param(caseId)
        .query(String.class)
        .list();
  }

  private List<NoticeView> heard(Actor reader) {
    return as(reader, () -> queries.of(reader, 1000)).stream()
        .filter(notice -> notice.caseId().equals(caseId))
        .toList();
  }

  private Instant due(UUID task) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT due_at FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private static void run(Runnable work) {
    run(ENGINE, work);
  }

  private static void run(Actor actor, Runnable work) {
    ActorScope.run(actor, work);
  }

  private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(actor, work);
  }

  private static Actor person(String name, BranchId branch, String... roles) {
    return new Actor(new StaffId(name), Set.of(roles), branch, false, null);
  }
}
