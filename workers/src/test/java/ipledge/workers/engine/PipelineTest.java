package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two steps in one job: {@code first} works in the database, {@code second} calls outside. */
@EngineTest
class PipelineTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration LEASE = Duration.ofSeconds(121);

  /** What a killed process looks like from inside: nothing is caught, nothing is told. */
  private static final class ProcessDied extends Error {}

  @Autowired Scene scene;

  @Test
  void eachStepLeavesWhatItWouldLeaveAsATaskOfItsOwn() {
    UUID record = UUID.randomUUID();
    Queue<String> keys = new ConcurrentLinkedQueue<>();
    scene.when(record, job -> keys.add(job.idempotencyKey()));

    scene.started("pipeline", record);

    scene.reaches(record, "done");
    assertThat(keys)
        .containsExactly("pipeline:" + record + ":first:1", "pipeline:" + record + ":second:1");
    assertThat(effectsByElement(record)).containsExactly("first COMPLETED", "second COMPLETED");
    assertThat(scene.effects(record)).isEqualTo(2);
  }

  @Test
  void aJobWhoseEndWasLostRepeatsNoStep() {
    UUID record = UUID.randomUUID();
    AtomicInteger steps = new AtomicInteger();
    scene.when(record, job -> steps.incrementAndGet());
    scene.theNextEndIsLost();
    scene.started("pipeline", record);
    scene.theEndWasLost();
    assertThat(steps).hasValue(2);

    scene.engine().advance(LEASE);

    scene.reaches(record, "done");
    assertThat(steps).hasValue(2);
    assertThat(scene.effects(record)).isEqualTo(2);
  }

  @Test
  void aJobThatComesAgainGoesOnBehindTheLastStepThatWasStored() {
    UUID record = UUID.randomUUID();
    Queue<String> played = new ConcurrentLinkedQueue<>();
    scene.when(
        record,
        job -> {
          played.add(job.elementId());
          if (played.size() == 2) {
            throw new ProcessDied();
          }
        });
    scene.started("pipeline", record);
    await().atMost(DEADLINE).until(() -> played.size() == 2);
    assertThat(effectsByElement(record)).containsExactly("first COMPLETED");

    scene.engine().advance(LEASE);

    scene.reaches(record, "done");
    assertThat(played).containsExactly("first", "second", "second");
    assertThat(scene.effects(record)).isEqualTo(2);
  }

  @Test
  void aLaterStepThatEndsItsWorkerEachTimeIsAnIncidentAtTheFifthDelivery() {
    UUID record = UUID.randomUUID();
    AtomicInteger deaths = new AtomicInteger();
    scene.when(
        record,
        job -> {
          if (job.elementId().equals("second")) {
            deaths.incrementAndGet();
            throw new ProcessDied();
          }
        });
    scene.started("pipeline", record);
    for (int delivery = 1; delivery <= 4; delivery++) {
      int expected = delivery;
      await().atMost(DEADLINE).until(() -> deaths.get() == expected);
      scene.engine().advance(LEASE);
    }

    assertThat(scene.incident(record)).isEqualTo("engine.poison-job");
    assertThat(deaths).hasValue(4);
    assertThat(scene.effects(record)).isOne();
  }

  @Test
  void aStepThatRefusesEndsTheJobAsTheModelCatchesIt() {
    UUID record = UUID.randomUUID();
    scene.when(
        record,
        job -> {
          throw new TestViolation(TestFlows.REFUSED);
        });

    scene.started("pipeline", record);

    scene.reaches(record, "refused");
    assertThat(effectsByElement(record)).containsExactly("first REFUSED");
  }

  @Test
  void aStepThatNobodyRunsIsAnIncidentBeforeAnythingIsDone() {
    UUID record = scene.started("unknown-step");

    assertThat(scene.incident(record)).isEqualTo("engine.unknown-step");
    assertThat(scene.effects(record)).isZero();
  }

  private List<String> effectsByElement(UUID record) {
    return scene
        .rows()
        .sql(
            "SELECT element_id || ' ' || outcome FROM ipledge.job_effect WHERE record_id = ? ORDER BY at, element_id")
        .param(record)
        .query(String.class)
        .list();
  }
}
