package ipledge.workers.engine;

import io.camunda.client.api.response.ActivatedJob;
import ipledge.shared.BankTime;
import ipledge.shared.Trace;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a job's variables into what workers see. */
final class JobContexts {

  private static final String APPLICATION = "applicationId";
  private static final String ROUND = "round";
  private static final String TRACE = Trace.NAME;

  /** From the innermost record to the case: the first that the process carries names the effect. */
  private static final List<String> RECORDS = List.of("filingId", "valuationId", APPLICATION);

  private JobContexts() {}

  /** The variables to fetch for a job type, and no others. */
  static List<String> variables(JobType type) {
    List<String> names = new ArrayList<>(RECORDS);
    names.add(ROUND);
    names.add(TRACE);
    names.addAll(type.reads());
    return names;
  }

  /**
   * @throws IllegalArgumentException if the process does not carry the ids that every job needs
   */
  static Delivery delivery(ActivatedJob raw, JobType type, Clock clock) {
    Map<String, Object> variables = raw.getVariablesAsMap();
    Map<String, Object> read = new HashMap<>();
    for (String name : type.reads()) {
      Object value = variables.get(name);
      if (value != null) {
        read.put(name, value);
      }
    }
    JobContext job =
        new JobContext(
            raw.getBpmnProcessId(),
            raw.getElementId(),
            record(variables),
            id(variables.get(APPLICATION)),
            round(variables.get(ROUND)),
            raw.getProcessInstanceKey(),
            Objects.requireNonNullElse(variables.get(TRACE), "none").toString(),
            read);
    return new Delivery(
        raw.getKey(), type, job, effect(job, type, clock), raw.getRetries(), System.nanoTime());
  }

  private static EffectKey effect(JobContext job, JobType type, Clock clock) {
    String element = type.daily() ? job.elementId() + "@" + BankTime.today(clock) : job.elementId();
    return new EffectKey(job.recordId(), job.processId(), element, job.round());
  }

  private static UUID record(Map<String, Object> variables) {
    return RECORDS.stream()
        .filter(variables::containsKey)
        .findFirst()
        .map(name -> id(variables.get(name)))
        .orElseThrow(() -> new IllegalArgumentException("the process carries no record"));
  }

  private static UUID id(@Nullable Object value) {
    return UUID.fromString(String.valueOf(value));
  }

  private static int round(@Nullable Object value) {
    if (value instanceof Integer round && round >= 1) {
      return round;
    }
    throw new IllegalArgumentException("the process carries no round");
  }
}
