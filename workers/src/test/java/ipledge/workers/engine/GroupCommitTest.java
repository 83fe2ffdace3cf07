package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class GroupCommitTest {

  private static final int MANY = 30;

  @Autowired Scene scene;
  @Autowired GroupCommit groupCommit;

  @Test
  void jobsThatWaitTogetherShareATransaction() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    UUID first = holdTheCommitter(release);

    List<UUID> others = startMany();
    waitingFor(MANY);
    release.countDown();

    scene.reaches(first, "done");
    others.forEach(record -> scene.reaches(record, "done"));
    others.forEach(record -> assertThat(scene.effects(record)).isOne());
    assertThat(transactions(others)).isLessThan(MANY / 2);
  }

  @Test
  void oneBadJobUndoesTheBatchAndTheOthersStillHaveOneEffectEach() throws InterruptedException {
    CountDownLatch release = new CountDownLatch(1);
    UUID first = holdTheCommitter(release);
    UUID bad = UUID.randomUUID();
    scene.when(
        bad,
        job -> {
          throw new TestViolation("test.bad");
        });

    List<UUID> others = startMany();
    scene.started("step", bad);
    waitingFor(MANY + 1);
    release.countDown();

    scene.reaches(first, "done");
    others.forEach(record -> scene.reaches(record, "done"));
    others.forEach(record -> assertThat(scene.effects(record)).isOne());
    assertThat(scene.incident(bad)).isEqualTo("test.bad");
    assertThat(scene.effects(bad)).isZero();
  }

  private UUID holdTheCommitter(CountDownLatch release) throws InterruptedException {
    UUID first = UUID.randomUUID();
    CountDownLatch held = new CountDownLatch(1);
    scene.when(
        first,
        job -> {
          held.countDown();
          try {
            release.await();
          } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
          }
        });
    scene.started("step", first);
    held.await();
    return first;
  }

  private List<UUID> startMany() {
    List<UUID> records = new ArrayList<>();
    for (int number = 0; number < MANY; number++) {
      records.add(scene.started("step"));
    }
    return records;
  }

  private void waitingFor(int jobs) {
    org.awaitility.Awaitility.await().until(() -> groupCommit.waiting() >= jobs);
  }

  private int transactions(List<UUID> records) {
    return scene
        .rows()
        .sql(
            "SELECT count(DISTINCT xmin::text) FROM ipledge.audit_event"
                + " WHERE record_id = ANY (?::text[]::uuid[])")
        .param(records.stream().map(UUID::toString).toArray(String[]::new))
        .query(Integer.class)
        .single();
  }
}
