package ipledge.bench;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.worker.JobClient;
import io.camunda.client.api.worker.JobWorker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Workers that do nothing: they answer what leads along the straight way, as cheaply as a client
 * can. What remains is the engine's own cost, the ceiling of everything built on it.
 */
final class IdleWorkers implements AutoCloseable {

  private static final Duration LEASE = Duration.ofSeconds(60);
  private static final Duration DRAIN = Duration.ofSeconds(1);
  private static final Duration POLL = Duration.ofMillis(100);

  private static final Map<String, Object> NOTHING = Map.of();
  private static final Map<String, Map<String, Object>> ANSWERS =
      Map.ofEntries(
          Map.entry("intake.check-applicant", Map.of("applicantResult", "CLEAR")),
          Map.entry("collateral.check-rights", Map.of("rightsResult", "CLEAR")),
          Map.entry("approval.precheck-green-channel", Map.of("precheck", "PROVISIONAL")),
          Map.entry("valuation.decide-route", Map.of("route", "INTERNAL")),
          Map.entry("approval.decide-green-channel", Map.of("channel", "GREEN")),
          Map.entry("approval.route", Map.of("approvalRoute", "BRANCH")),
          Map.entry("pledge.precheck", Map.of("precheckResult", "READY")),
          Map.entry("pledge.check-registrations", Map.of("pledgeResult", "ALL_REGISTERED")));
  private static final Map<String, Map<String, Object>> DECISIONS =
      Map.of(
          "score-right", Map.of("way", "KEPT", "method", "INTERNAL_MODEL"),
          "score-again", Map.of("scores", "AGREED"),
          "confirm-value", Map.of("decision", "CONFIRMED"),
          "investigate", Map.of("decision", "SUPPORT"),
          "co-investigate", Map.of("decision", "SUPPORT"),
          "review-credit", Map.of("decision", "RECOMMEND"),
          "approve-branch", Map.of("decision", "APPROVE"));

  private final CamundaClient client;
  private final Consumer<UUID> finished;
  private final Consumer<UUID> valued;
  private final List<JobWorker> workers = new ArrayList<>();
  private final LongAdder jobs = new LongAdder();

  /**
   * @param streaming jobs are pushed, with polling as the drain; otherwise they are polled for
   * @param finished told of each application whose last job is done
   * @param valued told of each valuation whose last job is done
   */
  IdleWorkers(
      CamundaClient client, boolean streaming, Consumer<UUID> finished, Consumer<UUID> valued) {
    this.client = client;
    this.finished = finished;
    this.valued = valued;
    List<String> types = new ArrayList<>(Flows.jobTypes());
    types.add(Flows.USER_TASK);
    for (String type : types) {
      workers.add(
          client
              .newWorker()
              .jobType(type)
              .handler((worker, job) -> answer(worker, type, job))
              .timeout(LEASE)
              .maxJobsActive(64)
              .pollInterval(streaming ? DRAIN : POLL)
              .streamEnabled(streaming)
              .fetchVariables("applicationId", "filingId", "valuationId")
              .open());
    }
  }

  /** Jobs completed so far. */
  long jobs() {
    return jobs.sum();
  }

  private void answer(JobClient worker, String type, ActivatedJob job) {
    var done = worker.newCompleteCommand(job.getKey()).variables(variables(type, job)).send();
    done.whenComplete(
        (response, failure) -> {
          if (failure != null) {
            return;
          }
          jobs.increment();
          if (type.equals("pledge.submit")) {
            registered(id(job, "filingId"));
          } else if (type.equals("loan.disburse")) {
            finished.accept(UUID.fromString(id(job, "applicationId")));
          } else if (job.getElementId().equals("confirm-value")) {
            valued.accept(UUID.fromString(id(job, "valuationId")));
          }
        });
  }

  private static String id(ActivatedJob job, String name) {
    return String.valueOf(job.getVariablesAsMap().get(name));
  }

  private static Map<String, Object> variables(String type, ActivatedJob job) {
    return switch (type) {
      case Flows.USER_TASK -> DECISIONS.getOrDefault(job.getElementId(), NOTHING);
      case "valuation.prepare" -> Map.of("valuationIds", List.of(UUID.randomUUID().toString()));
      case "pledge.prepare" -> Map.of("filingIds", List.of(UUID.randomUUID().toString()));
      default -> ANSWERS.getOrDefault(type, NOTHING);
    };
  }

  private void registered(String filing) {
    Flows.insist(
        () ->
            client
                .newPublishMessageCommand()
                .messageName("pledge-registration.answered")
                .correlationKey(filing)
                .messageId(filing)
                .timeToLive(Duration.ofMinutes(5))
                .variables(Map.of("answer", "REGISTERED"))
                .send());
  }

  @Override
  public void close() {
    workers.forEach(JobWorker::close);
  }
}
