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
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.Lifecycle;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * For each kind of job: a process of the workers is killed after the job's work is committed and
 * before the engine hears of it. The engine hands the job out again, another process takes it, and
 * what the case leaves behind is what it leaves behind when nothing happens: the same events, the
 * same money, the same orders in the institutions' journals. Dear, for each kind starts a process:
 * not a part of every build, but of every run of {@code .ci/run}.
 */
@Story
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("kill")
class KilledWorkersStoryTest {

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final int KILLED = 128 + 9;

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;
  @Autowired ConfigurableEnvironment environment;

  @Autowired
  @Qualifier("workerRuntime")
  Lifecycle second;

  private Telling telling;

  @BeforeAll
  void begin() {
    telling = new Telling(town, bank, time, books, engine);
  }

  @ParameterizedTest
  @MethodSource("ipledge.stories.engine.Telling#jobTypes")
  void aJobWhoseProcessIsKilledHasOneEffect(String type) throws Exception {
    Tale tale = Telling.of(type);
    Left expected = telling.undisturbed(tale);

    UUID id = UUID.randomUUID();
    try (WorkersProcess first =
            WorkersProcess.start(settings(), job -> telling.isOf(job, type, id));
        ExecutorService teller = Executors.newVirtualThreadPerTaskExecutor()) {
      // What was on its way to it at this moment is handed back.
      second.stop();
      Future<Case> told;
      long job;
      try {
        told = teller.submit(() -> telling.tell(tale, id));
        job = first.awaitDeath();
        assertThat(first.exit()).as("ended by kill -9").isEqualTo(KILLED);
        assertThat(committed(id)).as("committed before that").contains(element(job));
      } finally {
        second.start();
      }
      engine.advance(longestLease().plusSeconds(1));
      Case loan = told.get(DEADLINE.toSeconds(), TimeUnit.SECONDS);
      await()
          .atMost(DEADLINE)
          .untilAsserted(
              () ->
                  assertThat(engine.historyOf(job))
                      .as("what became of the job")
                      .filteredOn(intent -> intent != JobIntent.YIELDED)
                      .containsExactly(
                          JobIntent.CREATED, JobIntent.TIMED_OUT, JobIntent.COMPLETED));
      assertThat(telling.left(loan)).isEqualTo(expected);
    }
  }

  private String element(long job) {
    return engine.job(job).orElseThrow().getElementId();
  }

  /** Elements whose work for the case is done, by the runtime's own book. */
  private List<String> committed(UUID id) {
    return books.jobEnds(id).stream()
        .filter(Objects::nonNull)
        .map(end -> end.substring(0, end.indexOf(' ')))
        .toList();
  }

  /** What the story's own application was given to stand on. */
  @SuppressWarnings("unchecked")
  private Map<String, ?> settings() {
    return (Map<String, ?>)
        Objects.requireNonNull(environment.getPropertySources().get("test")).getSource();
  }

  /** Whatever the process had in its hands when it was killed is handed out again after it. */
  private static Duration longestLease() {
    return Telling.FLOWS.stream()
        .flatMap(flow -> flow.jobs().stream())
        .map(JobType::lease)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }
}
