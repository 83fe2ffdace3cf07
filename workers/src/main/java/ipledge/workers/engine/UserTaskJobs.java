package ipledge.workers.engine;

import ipledge.worklist.OpenResult;
import ipledge.worklist.TaskOpened;
import ipledge.worklist.Worklist;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts people's tasks into the worklist. The job stays open with a long lease; the engine hands it
 * out again when the lease ends, and that is normal: the same task is found. A task that somebody
 * decided meanwhile completes at once.
 */
@Component
class UserTaskJobs {

  private static final String TYPE = "io.camunda.zeebe:userTask";
  private static final String FORM = "io.camunda.zeebe:formKey";
  private static final String GROUPS = "io.camunda.zeebe:candidateGroups";
  private static final String DUE = "dueParameter";
  private static final String EXCLUDE = "exclude";
  private static final String OUR_FORM = "ipledge:";
  private static final Duration RETRY = Duration.ofSeconds(10);
  private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};

  private final WorkTransactions transactions;
  private final ClaimStore claims;
  private final Worklist worklist;
  private final DueDates dueDates;
  private final AnsweredTasks answered;
  private final LoneJobs alone;
  private final JsonMapper json;

  UserTaskJobs(
      WorkTransactions transactions,
      ClaimStore claims,
      Worklist worklist,
      DueDates dueDates,
      AnsweredTasks answered,
      LoneJobs alone,
      JsonMapper json) {
    this.transactions = transactions;
    this.claims = claims;
    this.worklist = worklist;
    this.dueDates = dueDates;
    this.answered = answered;
    this.alone = alone;
    this.json = json;
  }

  /** All people's tasks of all models, leased for about an hour. */
  static JobType type(EngineSettings settings) {
    long lease =
        Math.round(
            settings.userTaskLease().toMillis() * ThreadLocalRandom.current().nextDouble(0.9, 1.1));
    return new JobType(TYPE, Set.of(), Set.of(), Set.of(), false, Duration.ofMillis(lease));
  }

  JobEnd open(Delivery delivery, Map<String, String> headers) {
    JobEnd end =
        alone.run(
            delivery, Activation.FIRST, () -> transactions.call(() -> opened(delivery, headers)));
    // Our own trouble never costs a person's task: it stays with the engine until we can take it.
    return end instanceof JobEnd.Failed failed && failed.retries() > 0
        ? new JobEnd.Failed(delivery.retries(), RETRY, failed.code())
        : end;
  }

  private JobEnd opened(Delivery delivery, Map<String, String> headers) {
    claims.require(List.of(delivery));
    return switch (worklist.open(task(delivery, headers))) {
      case OpenResult.Waiting ignored -> new JobEnd.KeptOpen();
      case OpenResult.AlreadyDecided decided -> {
        answered.remember(decided.workItemId());
        yield new JobEnd.Completed(decided.decision());
      }
      case OpenResult.Withdrawn ignored -> new JobEnd.KeptOpen();
    };
  }

  private TaskOpened task(Delivery delivery, Map<String, String> headers) {
    JobContext job = delivery.job();
    return new TaskOpened(
        job.processId(),
        job.recordId(),
        job.applicationId(),
        job.elementId(),
        job.round(),
        required(headers, FORM).replaceFirst("^" + OUR_FORM, ""),
        json.readValue(required(headers, GROUPS), NAMES),
        list(headers.getOrDefault(EXCLUDE, "")),
        dueDates.due(required(headers, DUE), job.applicationId()),
        delivery.jobKey());
  }

  private static String required(Map<String, String> headers, String name) {
    String value = headers.get(name);
    if (value == null || value.isBlank()) {
      throw new IncompleteUserTask(name);
    }
    return value;
  }

  private static List<String> list(String commaSeparated) {
    return Arrays.stream(commaSeparated.split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }
}
