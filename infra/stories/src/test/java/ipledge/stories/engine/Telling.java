package ipledge.stories.engine;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import ipledge.simulators.fault.Face;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Time;
import ipledge.stories.Town;
import ipledge.stories.engine.Tale.Stage;
import ipledge.workers.engine.FlowContract;
import ipledge.workers.intake.LoanOriginationProcess;
import ipledge.workers.pledge.PledgeCancellationProcess;
import ipledge.workers.pledge.PledgeRegistrationProcess;
import ipledge.workers.testing.ProcessEngine;
import ipledge.workers.valuation.ValuationProcess;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tells for each kind of job the shortest tale that meets it, and says what the case leaves behind:
 * what it must be is what it is when nothing happens.
 */
final class Telling {

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

  /** Written by runs over all cases at a pace of their own, whatever becomes of a job. */
  private static final Set<String> BY_OTHER_RUNS =
      Set.of("approval.after-check-drawn", "worklist.notice-given");

  private static final Duration DEADLINE = Duration.ofSeconds(120);

  /** What a case left behind; nothing in it depends on which case it was. */
  record Left(
      Map<String, Integer> events,
      List<String> jobEnds,
      List<String> movements,
      int ordersToRegistrar,
      int ordersToCoreBank) {}

  private final Stage stage;
  private final Books books;
  private final ProcessEngine engine;
  private final Map<Tale, Left> undisturbed = new EnumMap<>(Tale.class);

  Telling(Town town, Bank bank, Time time, Books books, ProcessEngine engine) {
    stage = new Stage(town, bank, time);
    this.books = books;
    this.engine = engine;
  }

  static Stream<String> jobTypes() {
    return FlowContract.jobNames(FLOWS).stream().sorted();
  }

  static Tale of(String jobType) {
    Tale tale = TALES.get(jobType);
    assertThat(tale).as("a tale that meets %s", jobType).isNotNull();
    return tale;
  }

  Case tell(Tale tale, UUID id) {
    return tale.tell(id, stage);
  }

  /** Told once for all kinds of jobs that the tale meets. */
  Left undisturbed(Tale tale) {
    return undisturbed.computeIfAbsent(tale, told -> left(tell(told, UUID.randomUUID())));
  }

  /** The record of a job's making may reach us a moment after the job. */
  boolean isOf(long job, String type, UUID caseId) {
    Optional<JobRecordValue> record =
        await().atMost(DEADLINE).until(() -> engine.job(job), Optional::isPresent);
    return record.orElseThrow().getType().equals(type)
        && engine.instancesOf(caseId).contains(record.orElseThrow().getProcessInstanceKey());
  }

  Left left(Case loan) {
    Map<String, Integer> events = books.events(loan.id());
    events.keySet().removeAll(BY_OTHER_RUNS);
    return new Left(
        events,
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
