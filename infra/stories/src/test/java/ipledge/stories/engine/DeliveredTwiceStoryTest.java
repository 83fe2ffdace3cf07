package ipledge.stories.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import ipledge.simulators.fault.Face;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import ipledge.stories.engine.Tale.Stage;
import ipledge.workers.engine.FlowContract;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.Workers;
import ipledge.workers.intake.LoanOriginationProcess;
import ipledge.workers.pledge.PledgeCancellationProcess;
import ipledge.workers.pledge.PledgeRegistrationProcess;
import ipledge.workers.testing.ProcessEngine;
import ipledge.workers.valuation.ValuationProcess;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
 * same money, the same orders in the institutions' journals.
 */
@Story
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveredTwiceStoryTest {

  private static final List<FlowContract> FLOWS =
      List.of(
          LoanOriginationProcess.FLOW,
          ValuationProcess.FLOW,
          PledgeRegistrationProcess.FLOW,
          PledgeCancellationProcess.FLOW);

  /** Which tale meets which kind of job, the shortest there is. */
  private static final Map<String, Tale> TALES =
      Map.ofEntries(
          entry("intake.check-applicant", Tale.TO_THE_APPRAISER),
          entry("collateral.query-register", Tale.TO_THE_APPRAISER),
          entry("collateral.check-rights", Tale.TO_THE_APPRAISER),
          entry("approval.precheck-green-channel", Tale.TO_THE_APPRAISER),
          entry("valuation.prepare", Tale.TO_THE_APPRAISER),
          entry("valuation.decide-route", Tale.TO_THE_APPRAISER),
          entry("approval.decide-green-channel", Tale.TO_THE_SIGNATURES),
          entry("approval.route", Tale.TO_THE_SIGNATURES),
          entry("contract.prepare", Tale.TO_THE_SIGNATURES),
          entry("pledge.prepare", Tale.TO_THE_REGISTERED_PLEDGE),
          entry("pledge.precheck", Tale.TO_THE_REGISTERED_PLEDGE),
          entry("pledge.submit", Tale.TO_THE_REGISTERED_PLEDGE),
          entry("pledge.record-certificate", Tale.TO_THE_REGISTERED_PLEDGE),
          entry("pledge.check-registrations", Tale.TO_THE_REGISTERED_PLEDGE),
          entry("loan.disburse", Tale.TO_THE_MONEY),
          entry("intake.refuse", Tale.TO_THE_REFUSAL),
          entry("intake.release-commitments", Tale.TO_THE_WITHDRAWAL),
          entry("valuation.close-without-value", Tale.TO_THE_REJECTED_OFFER),
          entry("pledge.close", Tale.TO_THE_ABANDONED_FILING),
          entry("pledge.cancel", Tale.TO_THE_CANCELLED_PLEDGE),
          entry("pledge.check-answer", Tale.TO_THE_FIRST_DAY_OF_SILENCE),
          entry("intake.close-overdue", Tale.TO_THE_REMINDER),
          entry("worklist.check-due", Tale.TO_THE_REMINDER));

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final int KILLED = 128 + 9;

  /** What a case left behind; nothing in it depends on which case it was. */
  private record Left(
      Map<String, Integer> events,
      List<String> jobEnds,
      List<String> movements,
      int ordersToRegistrar,
      int ordersToCoreBank) {}

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;
  @Autowired Workers workers;
  @Autowired ConfigurableEnvironment environment;

  @Autowired
  @Qualifier("workerRuntime")
  Lifecycle second;

  private final Map<Tale, Left> undisturbed = new EnumMap<>(Tale.class);

  @Test
  void everyKindOfJobHasAWorkerAndATale() {
    assertThat(jobTypes().toList())
        .containsExactlyInAnyOrderElementsOf(workers.types())
        .containsExactlyInAnyOrderElementsOf(TALES.keySet());
  }

  @ParameterizedTest
  @MethodSource("jobTypes")
  void aJobWhoseProcessIsKilledHasOneEffect(String type) throws Exception {
    Tale tale = TALES.get(type);
    assertThat(tale).as("a tale that meets %s", type).isNotNull();
    Left expected = undisturbed.computeIfAbsent(tale, told -> left(tell(told, UUID.randomUUID())));

    UUID id = UUID.randomUUID();
    try (WorkersProcess first = WorkersProcess.start(settings(), job -> isOf(job, type, id));
        ExecutorService teller = Executors.newVirtualThreadPerTaskExecutor()) {
      // What was on its way to it at this moment is handed back.
      second.stop();
      Future<Case> told;
      long job;
      try {
        told = teller.submit(() -> tell(tale, id));
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
      assertThat(left(loan)).isEqualTo(expected);
    }
  }

  static Stream<String> jobTypes() {
    return FlowContract.jobNames(FLOWS).stream().sorted();
  }

  private Case tell(Tale tale, UUID id) {
    return tale.tell(id, new Stage(town, bank, time));
  }

  /** The record of a job's making may reach us a moment after the job. */
  private boolean isOf(long job, String type, UUID caseId) {
    Optional<JobRecordValue> record =
        await().atMost(DEADLINE).until(() -> engine.job(job), Optional::isPresent);
    return record.orElseThrow().getType().equals(type)
        && engine.instancesOf(caseId).contains(record.orElseThrow().getProcessInstanceKey());
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
    return FLOWS.stream()
        .flatMap(flow -> flow.jobs().stream())
        .map(JobType::lease)
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private Left left(Case loan) {
    return new Left(
        books.events(loan.id()),
        books.jobEnds(loan.id()),
        books.movements(loan.id()).stream()
            .map(movement -> movement.kind() + " " + movement.amount())
            .toList(),
        loan.filing().all().stream()
            .mapToInt(filing -> books.effects(Face.REGISTRAR, filing.id()).size())
            .sum(),
        books.effects(Face.CORE_BANK, loan.id()).size());
  }
}
