package ipledge.crucible.evidence;

import ipledge.crucible.judge.Evidence.Instance;
import ipledge.crucible.judge.Evidence.Token;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** What the broker wrote about itself, through the exporter. */
final class EngineLog {

  private EngineLog() {}

  static List<Instance> instances(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT r.process_instance_key AS key, max(r.parent_process_instance_key) AS parent,
               max(r.parent_element_instance_key) AS parent_element, max(r.bpmn_process_id) AS process,
               NOT bool_or(r.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')) AS live,
               (SELECT s.correlation_key FROM ipledge.engine_record s
                WHERE s.process_instance_key = r.process_instance_key
                  AND s.correlation_key IS NOT NULL LIMIT 1) AS started_for,
               (SELECT c.record_id FROM ipledge.process_claim c
                WHERE c.process_key = r.process_instance_key LIMIT 1) AS claimed_by
        FROM ipledge.engine_record r
        WHERE r.value_type = 'PROCESS_INSTANCE' AND r.element_type = 'PROCESS'
        GROUP BY r.process_instance_key
        """,
        row ->
            new Instance(
                row.key("key"),
                row.maybeKey("parent"),
                row.maybeKey("parent_element"),
                row.text("process"),
                row.is("live"),
                row.maybeId("started_for"),
                row.maybeId("claimed_by")));
  }

  /** Elements that were entered and not left; scopes that only hold others are left out. */
  static List<Token> tokens(Connection connection) throws SQLException {
    return Rows.of(
        connection,
        """
        SELECT r.process_instance_key AS instance, r.element_id AS element, r.element_type AS type,
               r.element_instance_key AS element_instance,
               (SELECT i.error_message FROM ipledge.engine_record i
                WHERE i.value_type = 'INCIDENT' AND i.intent = 'CREATED'
                  AND i.element_instance_key = r.element_instance_key
                  AND NOT EXISTS (SELECT FROM ipledge.engine_record d
                    WHERE d.value_type = 'INCIDENT' AND d.intent = 'RESOLVED' AND d.key = i.key)
                LIMIT 1) AS incident
        FROM ipledge.engine_record r
        WHERE r.value_type = 'PROCESS_INSTANCE' AND r.intent = 'ELEMENT_ACTIVATED'
          AND r.element_type NOT IN ('PROCESS', 'SUB_PROCESS', 'EVENT_SUB_PROCESS', 'MULTI_INSTANCE_BODY')
          AND NOT EXISTS (SELECT FROM ipledge.engine_record e
            WHERE e.element_instance_key = r.element_instance_key
              AND e.intent IN ('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED'))
        """,
        row ->
            new Token(
                row.key("instance"),
                row.text("element"),
                row.text("type"),
                row.key("element_instance"),
                row.maybe("incident")));
  }
}
