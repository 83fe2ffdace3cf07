package ipledge.modelstore;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what the engine did for a case. The caller has checked that the reader may see the case. No
 * business rule rests on it.
 */
@Service
@Transactional(readOnly = true)
public class EngineRecords {

  /**
   * An instance that ran for a case: its own flow, or one that it called.
   *
   * @param log one life of the engine's log; keys are unique only together with it
   * @param recordId the record that the instance carries, once one of its steps has run
   * @param release version tag of the definition: the model release
   */
  public record Instance(
      long log,
      long key,
      @Nullable Long parent,
      @Nullable UUID recordId,
      String processId,
      @Nullable String release,
      boolean active) {}

  /**
   * One stay of a token at an element.
   *
   * @param state ACTIVE, COMPLETED, TERMINATED or INCIDENT
   * @param incident what the engine says of the incident
   */
  public record Stay(
      String elementId,
      String elementType,
      String state,
      Instant enteredAt,
      @Nullable Instant leftAt,
      @Nullable String incident) {}

  /** A sequence flow, and how often a token took it. */
  public record Flow(String id, int times) {}

  private final JdbcClient jdbc;

  EngineRecords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The newest instance of each flow that was started for the case, and those that it called. */
  public List<Instance> of(UUID recordId) {
    return jdbc.sql(
            """
            WITH started AS (
              SELECT DISTINCT ON (correlation_key, bpmn_process_id) log_id, process_instance_key
              FROM engine_record
              WHERE correlation_key IN (
                  SELECT :record UNION
                  SELECT o.record_id::text FROM outbox o
                  WHERE o.kind = 'START' AND o.case_id = :record::uuid)
                AND process_instance_key IS NOT NULL
              ORDER BY correlation_key, bpmn_process_id, at DESC)
            SELECT r.log_id, r.process_instance_key AS key,
                   max(r.parent_process_instance_key) AS parent,
                   (SELECT c.record_id FROM process_claim c
                    WHERE c.process_key = r.process_instance_key
                      AND c.process_id = max(r.bpmn_process_id) LIMIT 1) AS record,
                   max(r.bpmn_process_id) AS process_id,
                   (SELECT max(d.version_tag) FROM engine_record d
                    WHERE d.value_type = 'PROCESS' AND d.log_id = r.log_id
                      AND d.definition_key = max(r.definition_key)) AS release,
                   NOT bool_or(r.element_type = 'PROCESS'
                     AND r.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')) AS active
            FROM engine_record r JOIN started s ON s.log_id = r.log_id
              AND s.process_instance_key IN (r.process_instance_key, r.parent_process_instance_key)
            WHERE r.value_type = 'PROCESS_INSTANCE'
            GROUP BY r.log_id, r.process_instance_key
            ORDER BY min(r.position)
            """)
        .param("record", recordId.toString())
        .query(
            (row, n) ->
                new Instance(
                    row.getLong("log_id"),
                    row.getLong("key"),
                    row.getObject("parent", Long.class),
                    row.getObject("record", UUID.class),
                    row.getString("process_id"),
                    row.getString("release"),
                    row.getBoolean("active")))
        .list();
  }

  /** Where the instance's token has been, in order. */
  public List<Stay> stays(Instance instance) {
    return jdbc.sql(
            """
            SELECT e.element_id, e.element_type,
                   min(e.at) FILTER (WHERE e.intent = 'ELEMENT_ACTIVATED') AS entered,
                   min(e.at) FILTER (WHERE e.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
                     AS gone,
                   bool_or(e.intent = 'ELEMENT_TERMINATED') AS terminated,
                   (SELECT i.error_message FROM engine_record i
                    WHERE i.process_instance_key = :instance AND i.log_id = :log
                      AND i.value_type = 'INCIDENT' AND i.intent = 'CREATED'
                      AND i.element_instance_key = e.element_instance_key
                      AND NOT EXISTS (
                        SELECT FROM engine_record d
                        WHERE d.process_instance_key = :instance AND d.log_id = :log
                          AND d.value_type = 'INCIDENT' AND d.intent = 'RESOLVED' AND d.key = i.key)
                    ORDER BY i.position DESC LIMIT 1) AS incident
            FROM engine_record e
            WHERE e.process_instance_key = :instance AND e.log_id = :log
              AND e.value_type = 'PROCESS_INSTANCE' AND e.element_type <> 'SEQUENCE_FLOW'
              AND e.element_type <> 'PROCESS'
            GROUP BY e.element_id, e.element_type, e.element_instance_key
            HAVING bool_or(e.intent = 'ELEMENT_ACTIVATED')
            ORDER BY min(e.position)
            """)
        .param("instance", instance.key())
        .param("log", instance.log())
        .query(
            (row, n) -> {
              var gone = row.getTimestamp("gone");
              String incident = row.getString("incident");
              return new Stay(
                  row.getString("element_id"),
                  row.getString("element_type"),
                  state(gone != null, row.getBoolean("terminated"), incident),
                  row.getTimestamp("entered").toInstant(),
                  gone == null ? null : gone.toInstant(),
                  incident);
            })
        .list();
  }

  /** The sequence flows that were taken. */
  public List<Flow> flows(Instance instance) {
    return jdbc.sql(
            """
            SELECT element_id, count(*) AS times FROM engine_record
            WHERE process_instance_key = :instance AND log_id = :log
              AND value_type = 'PROCESS_INSTANCE' AND intent = 'SEQUENCE_FLOW_TAKEN'
            GROUP BY element_id ORDER BY element_id
            """)
        .param("instance", instance.key())
        .param("log", instance.log())
        .query((row, n) -> new Flow(row.getString("element_id"), row.getInt("times")))
        .list();
  }

  private static String state(boolean gone, boolean terminated, @Nullable String incident) {
    if (gone) {
      return terminated ? "TERMINATED" : "COMPLETED";
    }
    return incident == null ? "ACTIVE" : "INCIDENT";
  }
}
