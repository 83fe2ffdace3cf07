package ipledge.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import ipledge.shared.StaffId;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DomainTest
class WorklistTest {

  private static final BranchId HAIDIAN = new BranchId("BJ-HD");
  private static final Actor ENGINE = Actor.system("workers");
  private static final Actor ZHANG = person("zhang.min", HAIDIAN, "investigator");
  private static final Actor ZHAO = person("zhao.lei", HAIDIAN, "investigator");
  private static final Actor LI = person("li.na", HAIDIAN, "customer-manager", "investigator");
  private static final Actor STRANGER = person("qian.li", new BranchId("BJ-CY"), "investigator");

  @Autowired Worklist worklist;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private final UUID caseId = UUID.randomUUID();
  private long jobKey = 100;

  @BeforeEach
  void aCaseProposedByLi() {
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
  void aTaskIsOpenedOnceHoweverOftenTheEngineAsks() {
    OpenResult first = open("investigate", 1, List.of());
    OpenResult again = open("investigate", 1, List.of());

    assertThat(again).isEqualTo(first);
    assertThat(count("SELECT count(*) FROM ipledge.work_item WHERE case_id = ?")).isOne();
  }

  @Test
  void aDecidedTaskAnswersWithItsDecisionWhenTheEngineAsksAgain() {
    UUID id = waiting(open("investigate", 1, List.of()));
    decide(id, ZHANG);

    OpenResult again = open("investigate", 1, List.of());

    assertThat(again)
        .isEqualTo(new OpenResult.AlreadyDecided(id, Map.of("decision", "SUPPORT", "round", 1)));
  }

  @Test
  void whoeverTookPartBeforeIsRefused() {
    UUID first = waiting(open("investigate", 1, List.of("proposer")));
    decide(first, ZHANG);
    UUID second = waiting(open("co-investigate", 1, List.of("proposer", "investigate")));

    assertThatThrownBy(() -> as(ZHANG, () -> worklist.claim(second, ZHANG)))
        .isInstanceOfSatisfying(
            TaskRefused.class, v -> assertThat(v.code()).isEqualTo("worklist.took-part-before"));
    assertThatThrownBy(() -> as(LI, () -> worklist.claim(second, LI)))
        .isInstanceOf(TaskRefused.class);
    assertThat(as(ZHAO, () -> worklist.claim(second, ZHAO)).claimedBy()).isEqualTo("zhao.lei");
  }

  @Test
  void theTableRefusesWhatTheCodeForgot() {
    UUID first = waiting(open("investigate", 1, List.of()));
    decide(first, ZHANG);
    UUID second = waiting(open("co-investigate", 1, List.of("investigate")));
    JdbcClient direct = JdbcClient.create(database.superuser());

    assertThatThrownBy(
            () ->
                direct
                    .sql("UPDATE ipledge.work_item SET state='CLAIMED', claimed_by=? WHERE id=?")
                    .params("zhang.min", second)
                    .update())
        .rootCause()
        .hasMessageContaining("took part before");
  }

  @Test
  void aTaskOfAnotherBranchDoesNotExist() {
    UUID id = waiting(open("investigate", 1, List.of()));

    assertThatThrownBy(() -> as(STRANGER, () -> worklist.claim(id, STRANGER)))
        .isInstanceOf(NoSuchRecord.class);
  }

  @Test
  void withoutAnActorADatabaseTransactionSeesNoCase() {
    open("investigate", 1, List.of());

    Long seen =
        transaction.execute(
            status ->
                JdbcClient.create(database.app())
                    .sql("SELECT count(*) FROM work_item")
                    .query(Long.class)
                    .single());

    assertThat(seen).isZero();
  }

  @Test
  void twoPeopleWhoClaimAtOnceGetOneTask() throws Exception {
    UUID id = waiting(open("investigate", 1, List.of()));
    Callable<Boolean> zhang = () -> claims(id, ZHANG);
    Callable<Boolean> zhao = () -> claims(id, ZHAO);

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> both = pool.invokeAll(List.of(zhang, zhao));
      assertThat(both.get(0).get() ^ both.get(1).get()).isTrue();
    }
  }

  @Test
  void aDecisionTellsTheEngineInTheSameTransaction() {
    UUID id = waiting(open("investigate", 1, List.of()));
    decide(id, ZHANG);

    assertThat(count("SELECT count(*) FROM ipledge.outbox WHERE kind='COMPLETE' AND case_id = ?"))
        .isOne();
    assertThat(
            count(
                "SELECT count(*) FROM ipledge.audit_event WHERE kind='worklist.task-claimed'"
                    + " AND case_id = ?"))
        .isOne();
  }

  @Test
  void aTaskIsDueAtItsTargetOrAtAnEarlierTimeThatWasNamedForIt() {
    Instant target = clock.instant().plus(Duration.ofDays(7));
    Instant named = clock.instant().plus(Duration.ofDays(3));
    limit("investigate", named.plus(Duration.ofDays(30)));
    assertThat(due(waiting(open("investigate", 1, List.of())))).isEqualTo(target);
    limit("investigate", named);
    assertThat(due(waiting(open("investigate", 2, List.of())))).isEqualTo(named);
    assertThat(due(waiting(open("co-investigate", 1, List.of())))).isEqualTo(target);
  }

  @Test
  void aTaskIsOvertakenByWhatItAskedForAndTheFlowGoesOn() {
    UUID open = waiting(open("investigate", 1, List.of()));
    UUID claimed = waiting(open("co-investigate", 1, List.of()));
    as(ZHANG, () -> worklist.claim(claimed, ZHANG));

    assertThat(overtaken("investigate")).isTrue();
    assertThat(overtaken("investigate")).as("nothing left to close").isFalse();
    assertThat(overtaken("co-investigate")).isTrue();
    assertThat(state(open)).isEqualTo("DONE");
    assertThat(state(claimed)).isEqualTo("DONE");
    assertThat(count("SELECT count(*) FROM ipledge.outbox WHERE kind='COMPLETE' AND case_id = ?"))
        .isEqualTo(2);
    assertThat(
            count(
                "SELECT count(*) FROM ipledge.audit_event WHERE kind='worklist.task-overtaken'"
                    + " AND case_id = ?"))
        .isEqualTo(2);
    assertThatThrownBy(() -> as(ZHANG, () -> worklist.requireClaimed(claimed, "x", ZHANG)))
        .isInstanceOf(TaskRefused.class);
  }

  private void limit(String element, Instant at) {
    as(
        ENGINE,
        () -> {
          worklist.limit(caseId, element, at);
          return null;
        });
  }

  private boolean overtaken(String element) {
    return as(ENGINE, () -> worklist.overtake(caseId, element, ENGINE));
  }

  private Instant due(UUID task) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT due_at FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query((row, n) -> row.getTimestamp(1).toInstant())
        .single();
  }

  private String state(UUID task) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT state FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query(String.class)
        .single();
  }

  private boolean claims(UUID id, Actor by) {
    try {
      return as(by, () -> worklist.claim(id, by)).state() == WorkItem.State.CLAIMED;
    } catch (TaskRefused refused) {
      return false;
    }
  }

  private OpenResult open(String element, int round, List<String> excluded) {
    TaskOpened task =
        new TaskOpened(
            "loan-origination",
            caseId,
            caseId,
            element,
            round,
            element,
            List.of("investigator"),
            excluded,
            clock.instant().plus(Duration.ofDays(7)),
            jobKey++);
    return as(ENGINE, () -> worklist.open(task));
  }

  private void decide(UUID id, Actor by) {
    as(by, () -> worklist.claim(id, by));
    as(
        by,
        () ->
            transaction.execute(
                status -> {
                  WorkItem item = worklist.requireClaimed(id, "investigate", by);
                  worklist.decide(item, by, Map.of("decision", "SUPPORT", "round", 1));
                  return item;
                }));
  }

  private long count(String sql) {
    return JdbcClient.create(database.superuser())
        .sql(sql)
        .param(caseId)
        .query(Long.class)
        .single();
  }

  private static UUID waiting(OpenResult result) {
    return ((OpenResult.Waiting) result).workItemId();
  }

  private static <T> T as(Actor actor, ScopedValue.CallableOp<T, RuntimeException> work) {
    return ActorScope.call(actor, work);
  }

  private static Actor person(String name, BranchId branch, String... roles) {
    return new Actor(new StaffId(name), Set.of(roles), branch, false, null);
  }
}
