package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import ipledge.shared.StaffId;
import ipledge.worklist.WorkCase;
import ipledge.worklist.WorkItem;
import ipledge.worklist.Worklist;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@EngineTest
class UserTaskTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration LONG_LEASE = Duration.ofMinutes(70);
  private static final BranchId HAIDIAN = new BranchId("BJ-HD");
  private static final Actor FENG =
      new Actor(new StaffId("feng.gang"), Set.of("branch-approver"), HAIDIAN, false, null);

  @Autowired Scene scene;
  @Autowired Worklist worklist;
  @Autowired TransactionTemplate transaction;

  private final UUID caseId = UUID.randomUUID();

  @BeforeEach
  void aCase() {
    as(
        Actor.system("test"),
        () -> {
          worklist.register(
              new WorkCase(
                  caseId,
                  "IPL-" + caseId,
                  "Example Technology",
                  HAIDIAN,
                  new StaffId("li.na"),
                  Money.cny("1500000.00")));
          return caseId;
        });
  }

  @Test
  void aTaskInTheModelIsATaskInTheWorklistAndADecisionEndsIt() {
    scene.started("person", caseId);
    UUID task = theOnlyTask();

    WorkItem item = as(FENG, () -> worklist.claim(task, FENG));
    assertThat(item.formKey()).isEqualTo("approve");
    assertThat(item.candidateGroups()).containsExactly("branch-approver");
    assertThat(dueAt(task))
        .isEqualTo(LocalDate.of(2026, 11, 25).atStartOfDay(BankTime.ZONE).toInstant());
    assertThat(excluded(task)).containsExactlyInAnyOrder("proposer", "review-credit");
    decide(task);

    scene.reaches(caseId, "decided");
  }

  @Test
  void aTaskThatTheEngineHandsOutAgainIsTheSameTask() {
    scene.started("person", caseId);
    UUID task = theOnlyTask();
    as(FENG, () -> worklist.claim(task, FENG));

    scene.engine().advance(LONG_LEASE);
    scene.engine().advance(LONG_LEASE);
    scene.engine().awaitQuiet();

    assertThat(theOnlyTask()).isEqualTo(task);
    decide(task);
    scene.reaches(caseId, "decided");
    assertThat(scene.engine().incidentsOf(caseId)).isEmpty();
  }

  @Test
  void aDecisionThatNeverReachedTheEngineIsTakenWhenItAsksAgain() {
    scene.started("person", caseId);
    UUID task = theOnlyTask();
    as(FENG, () -> worklist.claim(task, FENG));
    scene.theNextEndIsLost();
    decide(task);
    scene.theEndWasLost();
    assertThat(scene.engine().completedBy(caseId)).doesNotContain("decided");

    scene.engine().advance(LONG_LEASE);

    scene.reaches(caseId, "decided");
    await().atMost(DEADLINE).until(() -> told(task).equals(List.of("TOLD")));
  }

  private void decide(UUID task) {
    as(
        FENG,
        () -> {
          WorkItem item = worklist.requireClaimed(task, "approve", FENG);
          worklist.decide(item, FENG, Map.of("decision", "APPROVE"));
          return task;
        });
  }

  private UUID theOnlyTask() {
    return await()
        .atMost(DEADLINE)
        .until(
            () ->
                scene
                    .rows()
                    .sql("SELECT id FROM ipledge.work_item WHERE case_id = ?")
                    .param(caseId)
                    .query(UUID.class)
                    .list(),
            found -> found.size() == 1)
        .getFirst();
  }

  /** One working day after the Monday on which the test's clock stands, to the end of the day. */
  private Instant dueAt(UUID task) {
    return scene
        .rows()
        .sql("SELECT due_at FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query(Timestamp.class)
        .single()
        .toInstant();
  }

  private List<String> excluded(UUID task) {
    return scene
        .rows()
        .sql("SELECT unnest(excluded_elements) FROM ipledge.work_item WHERE id = ?")
        .param(task)
        .query(String.class)
        .list();
  }

  private List<String> told(UUID task) {
    return scene
        .rows()
        .sql("SELECT state FROM ipledge.outbox WHERE work_item_id = ?")
        .param(task)
        .query(String.class)
        .list();
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return ActorScope.call(actor, () -> transaction.<T>execute(status -> work.get()));
  }
}
