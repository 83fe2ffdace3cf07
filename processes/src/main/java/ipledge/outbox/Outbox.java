package ipledge.outbox;

import ipledge.shared.Ids;
import ipledge.shared.Trace;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the engine must be told. Every row is written in the caller's transaction and told later by
 * the relay in {@code workers}, at least once; the message id makes it once. Variables are ids,
 * decisions and {@code round}, never money, text or persons (R10).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Outbox {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  Outbox(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Starts a flow by its message start event.
   *
   * @param name the message, for example {@code loan-origination.submitted}
   * @param recordId the record that the flow carries; the message's correlation key
   * @param eventId the audit event that this follows from; the message id
   */
  public void start(
      String name, UUID recordId, UUID caseId, UUID eventId, Map<String, Object> variables) {
    insert("START", name, recordId, caseId, eventId.toString(), variables, null);
  }

  /**
   * Tells a waiting flow that something happened.
   *
   * @param name the message, for example {@code pledge-registration.answered}
   * @param recordId the receiving record; the message's correlation key
   * @param eventId the audit event that this follows from; the message id
   */
  public void message(
      String name, UUID recordId, UUID caseId, UUID eventId, Map<String, Object> variables) {
    insert("MESSAGE", name, recordId, caseId, eventId.toString(), variables, null);
  }

  /**
   * Completes a person's task with what was decided.
   *
   * @param workItemId the closed task, which knows the job
   */
  public void complete(
      String elementId, UUID recordId, UUID caseId, UUID workItemId, Map<String, Object> decision) {
    insert("COMPLETE", elementId, recordId, caseId, workItemId.toString(), decision, workItemId);
  }

  /** Deploys a release of the models. */
  public void deploy(UUID releaseId) {
    insert("DEPLOY", "release", releaseId, releaseId, "deploy:" + releaseId, Map.of(), null);
  }

  private void insert(
      String kind,
      String name,
      UUID recordId,
      UUID caseId,
      String messageId,
      Map<String, Object> variables,
      @Nullable UUID workItemId) {
    String trace = Trace.current().orElse(null);
    Map<String, Object> told = new TreeMap<>(variables);
    if (trace != null) {
      told.put(Trace.NAME, trace);
    }
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql(
            """
            INSERT INTO outbox (id, record_id, case_id, kind, name, message_id, variables,
                                work_item_id, trace_id, created_at, next_attempt_at)
            VALUES (:id, :record, :case, :kind, :name, :message, :variables::jsonb,
                    :item, :trace, :now, :now)
            """)
        .param("id", Ids.next(clock))
        .param("record", recordId)
        .param("case", caseId)
        .param("kind", kind)
        .param("name", name)
        .param("message", messageId)
        .param("variables", json.writeValueAsString(told))
        .param("item", workItemId)
        .param("trace", trace)
        .param("now", now)
        .update();
  }
}
