package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Whoever holds an old lease calls nobody (R8): somebody else has the job by now. */
@EngineTest
class LeaseTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @Autowired Scene scene;
  @Autowired OutsideJobs outside;
  @Autowired MeterRegistry meters;
  @Autowired OutsideWork<String, String> outsideStep;

  @Test
  void aWorkerThatFellAsleepBeforeItsCallLeavesItToWhoeverHasTheJobNow() {
    long before = leftAlone();
    UUID record = UUID.randomUUID();
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch asleep = new CountDownLatch(1);
    CountDownLatch awake = new CountDownLatch(1);
    scene.whileAsking(
        record,
        job -> {
          if (asked.incrementAndGet() == 1) {
            afterCommit(
                () -> {
                  asleep.countDown();
                  wait(awake);
                });
          }
        });
    scene.when(record, job -> calls.incrementAndGet());
    scene.started("outside-step", record);
    wait(asleep);
    assertThat(calls).hasValue(0);

    scene.theLeaseEnds();
    scene.reaches(record, "done");
    assertThat(asked).hasValue(2);
    awake.countDown();

    await().atMost(DEADLINE).until(() -> leftAlone() == before + 1);
    assertThat(calls).hasValue(1);
    assertThat(scene.effects(record)).isOne();
    assertThat(scene.outcomes(record)).containsExactly("COMPLETED");
  }

  @Test
  void aJobThatLayHereLongerThanItsLeaseIsNotCalledFor() {
    UUID record = UUID.randomUUID();
    AtomicInteger calls = new AtomicInteger();
    scene.when(record, job -> calls.incrementAndGet());

    JobEnd late = outside.run(delivery(record, Duration.ofSeconds(11)), outsideStep);
    assertThat(late).isInstanceOf(JobEnd.LeftAlone.class);
    assertThat(calls).hasValue(0);
    assertThat(scene.outcomes(record)).isEmpty();

    JobEnd inTime = outside.run(delivery(record, Duration.ZERO), outsideStep);
    assertThat(inTime).isInstanceOf(JobEnd.Completed.class);
    assertThat(calls).hasValue(1);
  }

  /** Deliveries through the engine that ended without a word to it. */
  private long leftAlone() {
    Timer timer =
        meters
            .find("ipledge.job")
            .tag("type", EngineTestApplication.OUTSIDE_STEP.name())
            .tag("end", new JobEnd.LeftAlone().label())
            .timer();
    return timer == null ? 0 : timer.count();
  }

  private Delivery delivery(UUID record, Duration ago) {
    JobContext job =
        new JobContext("outside-step", "work", record, record, 1, 4711L, "trace", Map.of());
    return new Delivery(
        record.getMostSignificantBits(),
        EngineTestApplication.OUTSIDE_STEP,
        job,
        new EffectKey(record, "outside-step", "work", 1),
        3,
        System.nanoTime() - ago.toNanos());
  }

  private static void afterCommit(Runnable then) {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            then.run();
          }
        });
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(DEADLINE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
