package ipledge.workers.relay;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.ProcessesConfiguration;
import ipledge.outbox.Outbox;
import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.workers.engine.CommandAnswer.Result;
import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.WorkCase;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = RelayTest.Application.class,
    webEnvironment = WebEnvironment.NONE,
    properties = "management.endpoint.health.validate-group-membership=false")
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class RelayTest {

  @EnableAutoConfiguration
  @Import({ProcessesConfiguration.class, TestClock.Configuration.class, OutboxRows.class})
  static class Application {}

  private static final RelaySettings SETTINGS =
      new RelaySettings(Duration.ofSeconds(1), Duration.ofSeconds(15), 8, 3, Duration.ofDays(7));
  private static final Actor FENG =
      new Actor(
          new StaffId("feng.gang"), Set.of("branch-approver"), new BranchId("BJ-HD"), false, null);

  @Autowired OutboxRows rows;
  @Autowired Outbox outbox;
  @Autowired Worklist worklist;
  @Autowired TransactionTemplate transaction;
  @Autowired TestClock clock;
  @Autowired TestDatabase database;

  private final FakeEngine engine = new FakeEngine();
  private final UUID record = UUID.randomUUID();
  private Relay relay;

  @BeforeEach
  void anEmptyOutbox() {
    JdbcClient.create(database.superuser()).sql("DELETE FROM ipledge.outbox").update();
    relay = relay();
  }

  @Test
  void whatWasDecidedIsToldOnceAndInOrder() {
    written("flow.started", record);
    written("flow.first", record);
    written("flow.second", record);

    relay.drain();
    relay.drain();

    assertThat(engine.heard())
        .containsExactly("flow.started " + record, "flow.first " + record, "flow.second " + record);
    assertThat(states(record)).containsOnly("TOLD");
  }

  @Test
  void nothingIsToldOfADecisionThatRolledBack() {
    transaction.executeWithoutResult(
        status -> {
          outbox.message("flow.never", record, record, UUID.randomUUID(), Map.of());
          status.setRollbackOnly();
        });

    relay.drain();

    assertThat(engine.heard()).isEmpty();
  }

  @Test
  void anEngineThatKnowsTheMessageAlreadyCountsAsTold() {
    engine.answer("flow.started", Result.ALREADY_EXISTS);
    written("flow.started", record);

    relay.drain();

    assertThat(states(record)).containsExactly("TOLD");
  }

  @Test
  void aRowThatTheEngineKeepsRefusingIsParkedAndHoldsBackOnlyItsOwnRecord() {
    engine.answer("flow.bad", Result.REJECTED);
    UUID other = UUID.randomUUID();
    written("flow.bad", record);
    written("flow.after", record);
    written("flow.good", other);

    for (int attempt = 0; attempt < SETTINGS.parkAfter(); attempt++) {
      relay.drain();
      clock.advance(Duration.ofMinutes(10));
    }
    relay.drain();

    assertThat(states(record)).containsExactly("PARKED", "READY");
    assertThat(states(other)).containsExactly("TOLD");
    assertThat(engine.heard()).filteredOn(("flow.bad " + record)::equals).hasSize(3);
    assertThat(engine.heard()).doesNotContain("flow.after " + record);
  }

  @Test
  void aBusyEngineIsTriedAgainLaterAndNothingIsParked() {
    engine.answer("flow.started", Result.BUSY);
    written("flow.started", record);
    for (int attempt = 0; attempt < 20; attempt++) {
      relay.drain();
      clock.advance(Duration.ofSeconds(2));
    }
    assertThat(states(record)).containsExactly("READY");

    engine.answer("flow.started", Result.ACCEPTED);
    relay.drain();

    assertThat(states(record)).containsExactly("TOLD");
  }

  @Test
  void aRowWhoseTellerDiedIsToldAgainWhenTheLeaseIsOver() {
    written("flow.started", record);
    assertThat(rows.claim(1, SETTINGS.lease())).hasSize(1);

    relay().drain();
    assertThat(engine.heard()).isEmpty();
    clock.advance(SETTINGS.lease().plusSeconds(1));
    relay().drain();

    assertThat(engine.heard()).containsExactly("flow.started " + record);
  }

  @Test
  void twoRelaysNeverTellTwoRowsOfOneRecordAtTheSameTime() {
    written("flow.first", record);
    written("flow.second", record);

    List<Untold> one = rows.claim(8, SETTINGS.lease());
    List<Untold> two = rows.claim(8, SETTINGS.lease());

    assertThat(one).extracting(Untold::name).containsExactly("flow.first");
    assertThat(two).isEmpty();
  }

  @Test
  void aMessageThatMayHaveBeenToldLongAgoIsParkedInsteadOfToldTwice() {
    written("flow.started", record);
    assertThat(rows.claim(1, SETTINGS.lease())).hasSize(1);

    clock.advance(Duration.ofDays(4));
    relay.drain();

    assertThat(engine.heard()).isEmpty();
    assertThat(states(record)).containsExactly("PARKED");
  }

  @Test
  void aStartWaitsForTheReleaseThatIsOnItsWay() {
    UUID release = UUID.randomUUID();
    engine.answer("deploy", Result.UNREACHABLE);
    transaction.executeWithoutResult(status -> outbox.deploy(release));
    transaction.executeWithoutResult(
        status ->
            outbox.start("flow.started", record, record, UUID.randomUUID(), Map.of("round", 1)));

    relay.drain();
    assertThat(engine.heard()).containsExactly("deploy [model.bpmn]");

    engine.answer("deploy", Result.ACCEPTED);
    clock.advance(Duration.ofSeconds(2));
    relay.drain();
    assertThat(engine.heard()).endsWith("flow.started " + record);
  }

  @Test
  void aDecisionWhoseJobIsGoneIsNotTakenAndHoldsBackNothing() {
    engine.answer("complete", Result.NOT_FOUND);
    UUID task = decidedTask();
    written("flow.withdrawn", record);

    relay.drain();

    assertThat(states(record)).containsExactly("NOT_TAKEN", "TOLD");
    assertThat(engine.heard()).first().isEqualTo("complete 77 APPROVE");
    ActorScope.run(
        Actor.system("test"),
        () -> transaction.executeWithoutResult(status -> rows.remember(task)));
    assertThat(states(record)).containsExactly("TOLD", "TOLD");
  }

  @Test
  void aBacklogOfManyRecordsIsDrainedInOneGo() {
    List<UUID> many = IntStream.range(0, 100).mapToObj(number -> UUID.randomUUID()).toList();
    many.forEach(one -> written("flow.started", one));

    relay.drain();

    assertThat(engine.heard()).hasSize(100);
  }

  private UUID decidedTask() {
    return ActorScope.call(
        FENG,
        () ->
            transaction.<UUID>execute(
                status -> {
                  worklist.register(
                      new WorkCase(
                          record,
                          "IPL-" + record,
                          "Example Technology",
                          new BranchId("BJ-HD"),
                          new StaffId("li.na"),
                          Money.cny("1500000.00")));
                  OpenResult opened =
                      worklist.open(
                          new TaskOpened(
                              "person",
                              record,
                              record,
                              "decide",
                              1,
                              "approve",
                              List.of("branch-approver"),
                              List.of(),
                              clock.instant(),
                              77));
                  UUID task = ((OpenResult.Waiting) opened).workItemId();
                  WorkItem item = worklist.claim(task, FENG);
                  worklist.decide(item, FENG, Map.of("decision", "APPROVE"));
                  return task;
                }));
  }

  private void written(String name, UUID recordId) {
    transaction.executeWithoutResult(
        status -> outbox.message(name, recordId, recordId, UUID.randomUUID(), Map.of("round", 1)));
  }

  private List<String> states(UUID recordId) {
    return JdbcClient.create(database.superuser())
        .sql("SELECT state FROM ipledge.outbox WHERE record_id = ? ORDER BY seq")
        .param(recordId)
        .query(String.class)
        .list();
  }

  private Relay relay() {
    Releases releases =
        new Releases() {
          @Override
          public Map<String, byte[]> files(UUID releaseId) {
            return Map.of("model.bpmn", new byte[0]);
          }

          @Override
          public void deployed(UUID releaseId) {}
        };
    Teller teller = new Teller(engine, releases, new DeployLock(database.app()), SETTINGS);
    return new Relay(rows, teller, SETTINGS, clock);
  }
}
