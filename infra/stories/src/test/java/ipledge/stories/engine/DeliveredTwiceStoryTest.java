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
import ipledge.workers.testing.LossyEngine;
import ipledge.workers.testing.ProcessEngine;
import ipledge.workers.valuation.ValuationProcess;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
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

  static final List<FlowContract> FLOWS =
      List.of(
          LoanOriginationProcess.FLOW,
          ValuationProcess.FLOW,
          PledgeRegistrationProcess.FLOW,
          PledgeCancellationProcess.FLOW);

  /** Which tale meets which kind of job, the shortest there is. */
  static final Map<String, Tale> TALES =
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

  private static final Duration DEADLINE = Duration.ofSeconds(60);

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
  @Autowired LossyEngine lossy;
  @Autowired Workers workers;

  private final Map<Tale, Left> undisturbed = new EnumMap<>(Tale.class);

  @Test
  void everyKindOfJobHasAWorkerAndATale() {
    assertThat(jobTypes().toList())
        .containsExactlyInAnyOrderElementsOf(workers.types())
        .containsExactlyInAnyOrderElementsOf(TALES.keySet());
  }

  @ParameterizedTest
  @MethodSource("jobTypes")
  void aJobThatIsDeliveredAgainHasOneEffect(String type) {
    Tale tale = TALES.get(type);
    assertThat(tale).as("a tale that meets %s", type).isNotNull();
    Left expected = undisturbed.computeIfAbsent(tale, told -> left(tell(told, UUID.randomUUID())));

    UUID id = UUID.randomUUID();
    Queue<Long> lost = new ConcurrentLinkedQueue<>();
    lossy.loseEnds(1, job -> isOf(job, type, id), job -> lost.add(job));
    Thread deliveredAgain = Thread.startVirtualThread(() -> letTheLeaseEnd(lost, lease(type)));
    Case loan = tell(tale, id);

    await().atMost(DEADLINE).until(() -> !deliveredAgain.isAlive());
    assertThat(lost).as("ends that the engine never heard of").hasSize(1);
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(engine.historyOf(lost.element()))
                    .as("what became of the job")
                    .containsExactly(JobIntent.CREATED, JobIntent.TIMED_OUT, JobIntent.COMPLETED));
    assertThat(left(loan)).isEqualTo(expected);
    assertThat(engine.incidentsOf(id)).isEmpty();
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

  private void letTheLeaseEnd(Queue<Long> lost, Duration lease) {
    await().atMost(Duration.ofSeconds(180)).until(() -> !lost.isEmpty());
    engine.advance(lease.plusSeconds(1));
  }

  private static Duration lease(String type) {
    return FLOWS.stream()
        .flatMap(flow -> flow.jobs().stream())
        .filter(job -> job.name().equals(type))
        .map(JobType::lease)
        .findFirst()
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
