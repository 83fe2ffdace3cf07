package ipledge.stories.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.record.intent.JobIntent;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import ipledge.stories.engine.Telling.Left;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.Workers;
import ipledge.workers.testing.LossyEngine;
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * For each kind of job: its end is lost after the job's work is committed and before the engine
 * hears of it ({@link KilledWorkersStoryTest} ends the whole process there). The engine hands the
 * job out again, and what the case leaves behind is what it leaves behind when nothing happens: the
 * same events, the same money, the same orders in the institutions' journals.
 */
@Story
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveredTwiceStoryTest {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;
  @Autowired LossyEngine lossy;
  @Autowired Workers workers;

  private Telling telling;

  @BeforeAll
  void begin() {
    telling = new Telling(town, bank, time, books, engine);
  }

  @Test
  void everyKindOfJobHasAWorkerAndATale() {
    assertThat(Telling.jobTypes().toList())
        .containsExactlyInAnyOrderElementsOf(workers.types())
        .containsExactlyInAnyOrderElementsOf(Telling.TALES.keySet());
  }

  @ParameterizedTest
  @MethodSource("ipledge.stories.engine.Telling#jobTypes")
  void aJobThatIsDeliveredAgainHasOneEffect(String type) {
    Tale tale = Telling.of(type);
    Left expected = telling.undisturbed(tale);

    UUID id = UUID.randomUUID();
    Queue<Long> lost = new ConcurrentLinkedQueue<>();
    lossy.loseEnds(1, job -> telling.isOf(job, type, id), job -> lost.add(job));
    Thread deliveredAgain = Thread.startVirtualThread(() -> letTheLeaseEnd(lost, lease(type)));
    Case loan = telling.tell(tale, id);

    await().atMost(DEADLINE).until(() -> !deliveredAgain.isAlive());
    assertThat(lost).as("ends that the engine never heard of").hasSize(1);
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(engine.historyOf(lost.element()))
                    .as("what became of the job")
                    .containsExactly(JobIntent.CREATED, JobIntent.TIMED_OUT, JobIntent.COMPLETED));
    assertThat(telling.left(loan)).isEqualTo(expected);
    assertThat(engine.incidentsOf(id)).isEmpty();
  }

  private void letTheLeaseEnd(Queue<Long> lost, Duration lease) {
    await().atMost(Duration.ofSeconds(180)).until(() -> !lost.isEmpty());
    engine.advance(lease.plusSeconds(1));
  }

  private static Duration lease(String type) {
    return Telling.FLOWS.stream()
        .flatMap(flow -> flow.jobs().stream())
        .filter(job -> job.name().equals(type))
        .map(JobType::lease)
        .findFirst()
        .orElseThrow();
  }
}
