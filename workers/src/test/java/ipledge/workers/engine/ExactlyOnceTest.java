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
class ExactlyOnceTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @Autowired Scene scene;

  @ParameterizedTest
  @ValueSource(strings = {"step", "outside-step"})
  void aJobWhoseEndWasLostIsAnsweredFromTheStoredResult(String process) {
    scene.theNextEndIsLost();
    UUID record = scene.started(process);
    scene.theEndWasLost();
    assertThat(scene.effects(record)).isOne();

    scene.theLeaseEnds();

    scene.reaches(record, "done");
    assertThat(scene.effects(record)).isOne();
    assertThat(scene.outcomes(record)).containsExactly("COMPLETED");
  }

  @Test
  void aRefusalIsRepeatedWithTheSameCodeAndRecordedOnce() {
    UUID record = UUID.randomUUID();
    scene.when(
        record,
        job -> {
          throw new TestViolation(TestFlows.REFUSED);
        });
    scene.theNextEndIsLost();
    scene.started("step", record);
    scene.theEndWasLost();

    scene.theLeaseEnds();

    scene.reaches(record, "refused");
    assertThat(scene.outcomes(record)).containsExactly("REFUSED");
    assertThat(scene.events(record, "audit.command-refused")).isOne();
    assertThat(scene.effects(record)).isZero();
  }

  @Test
  void aSecondInstanceOfTheSameRecordEndsItselfBeforeItWorks() {
    UUID record = scene.started("step");
    scene.reaches(record, "done");

    scene.started("step", record);

    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> assertThat(scene.engine().terminatedIn(record)).contains("work", "step"));
    assertThat(scene.effects(record)).isOne();
    assertThat(scene.events(record, "engine.stale-instance-ended")).isOne();
  }

  @Test
  void anOutsideCallWhoseOutcomeIsUnknownIsRepeatedUnderTheSameKey() {
    UUID record = UUID.randomUUID();
    var keys = new java.util.concurrent.ConcurrentLinkedQueue<String>();
    AtomicInteger calls = new AtomicInteger();
    scene.when(
        record,
        job -> {
          keys.add(job.idempotencyKey());
          if (calls.incrementAndGet() == 1) {
            throw new IllegalStateException("the answer was lost");
          }
        });
    scene.started("outside-step", record);
    await().atMost(DEADLINE).until(() -> calls.get() == 1);

    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> {
              scene.engine().advance(Duration.ofSeconds(3));
              assertThat(scene.engine().completedBy(record)).contains("done");
            });
    assertThat(keys).hasSize(2).containsOnly("outside-step:" + record + ":work:1");
    assertThat(scene.effects(record)).isOne();
  }
}
