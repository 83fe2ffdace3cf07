package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FailuresTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  /** What a killed process looks like from inside: nothing is caught, nothing is told. */
  private static final class ProcessDied extends Error {}

  @Autowired Scene scene;

  @Test
  void aViolationThatTheModelCatchesBecomesABpmnError() {
    UUID record = UUID.randomUUID();
    scene.when(
        record,
        job -> {
          throw new TestViolation(TestFlows.REFUSED);
        });

    scene.started("step", record);

    scene.reaches(record, "refused");
  }

  @Test
  void aViolationThatNobodyCatchesBecomesAnIncidentWithItsCode() {
    UUID record = UUID.randomUUID();
    scene.when(
        record,
        job -> {
          throw new TestViolation("test.nobody-expects-this");
        });

    scene.started("step", record);

    assertThat(scene.incident(record)).isEqualTo("test.nobody-expects-this");
    assertThat(scene.outcomes(record)).isEmpty();
    assertThat(scene.events(record, "audit.command-refused")).isOne();
  }

  @Test
  void aBrokenCableIsTriedAgainAfterAWaitAndNeverBecomesARefusal() {
    UUID record = UUID.randomUUID();
    AtomicInteger attempts = new AtomicInteger();
    scene.when(
        record,
        job -> {
          if (attempts.incrementAndGet() < 3) {
            throw new IllegalStateException("cable");
          }
        });

    scene.started("step", record);
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> {
              scene.engine().advance(Duration.ofSeconds(3));
              assertThat(scene.engine().completedBy(record)).contains("done");
            });

    assertThat(attempts).hasValue(3);
    assertThat(scene.effects(record)).isOne();
  }

  @ParameterizedTest
  @ValueSource(strings = {"step", "outside-step"})
  void aJobThatEndsItsWorkerEachTimeIsAnIncidentAtTheFifthDelivery(String process) {
    UUID record = UUID.randomUUID();
    AtomicInteger deliveries = new AtomicInteger();
    scene.when(
        record,
        job -> {
          deliveries.incrementAndGet();
          throw new ProcessDied();
        });

    scene.started(process, record);
    for (int delivery = 1; delivery <= 4; delivery++) {
      int expected = delivery;
      await().atMost(DEADLINE).until(() -> deliveries.get() == expected);
      scene.theLeaseEnds();
    }

    assertThat(scene.incident(record)).isEqualTo("engine.poison-job");
    assertThat(deliveries).hasValue(4);
    UUID innocent = scene.started(process);
    scene.reaches(innocent, "done");
  }

  @Test
  void aJobWithoutItsIdsIsAnIncidentAtOnce() {
    scene
        .engine()
        .publish(
            "step.started",
            UUID.randomUUID().toString(),
            UUID.randomUUID().toString(),
            java.util.Map.of("round", 1));

    await()
        .atMost(DEADLINE)
        .until(
            () ->
                scene
                    .engine()
                    .records()
                    .anyMatch(record -> record.toString().contains("engine.variables-missing")));
  }
}
