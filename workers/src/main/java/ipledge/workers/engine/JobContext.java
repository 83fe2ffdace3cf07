package ipledge.workers.engine;

import ipledge.shared.Actor;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as a worker sees it: ids, and what the worker asked to read.
 *
 * @param processId the BPMN process
 * @param elementId the task in the model
 * @param recordId the record the process carries: filing, valuation or application, the innermost
 * @param applicationId the loan case
 * @param round how often a decision brought the token here, from 1
 * @param processKey the engine's instance that carries the record
 * @param traceId the correlation id of the click this follows from
 * @param variables only what the job type names as read
 */
public record JobContext(
    String processId,
    String elementId,
    UUID recordId,
    UUID applicationId,
    int round,
    long processKey,
    String traceId,
    Map<String, Object> variables) {

  private static final Actor WORKERS = Actor.system("workers");

  public JobContext {
    variables = Map.copyOf(variables);
  }

  /** The machine's own actor; workers act for nobody else. */
  public Actor actor() {
    return WORKERS;
  }

  /** One of the variables that the job type reads; null where the process does not have it. */
  public @Nullable String read(String variable) {
    Object value = variables.get(variable);
    return value == null ? null : value.toString();
  }

  /**
   * The key under which an outside party sees this work: the same however often the engine hands
   * the job out.
   */
  public String idempotencyKey() {
    return "%s:%s:%s:%d".formatted(processId, recordId, elementId, round);
  }
}
