package ipledge.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table {@code ipledge.engine_record}. A row is known by (partition, log, position): the
 * position counts within one log, and an engine that lost its data starts a new log at position 1,
 * which must not hide behind the rows of the old one.
 */
public final class EngineRecordTable {

  private static final String INSERT =
      """
      INSERT INTO ipledge.engine_record (
        partition_id, log_id, position, key, value_type, intent, at,
        process_instance_key, parent_process_instance_key, parent_element_instance_key,
        definition_key, bpmn_process_id, definition_version, version_tag,
        element_id, element_type, event_type, element_instance_key, flow_scope_key,
        due_at, error_type, error_message, job_key, message_name, correlation_key)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (partition_id, log_id, position) DO NOTHING
      """;

  private EngineRecordTable() {}

  /**
   * Writes the rows that are not there yet, in the caller's transaction.
   *
   * @param log the log the positions count in: a larger number is a later log
   * @throws SQLException when the database did not take them; none of this batch may then be
   *     counted as written
   */
  public static void insert(Connection connection, long log, List<EngineRecord> rows)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (EngineRecord row : rows) {
        bind(insert, log, row);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, long log, EngineRecord row)
      throws SQLException {
    insert.setInt(1, row.partitionId());
    insert.setLong(2, log);
    insert.setLong(3, row.position());
    insert.setLong(4, row.key());
    insert.setString(5, row.valueType());
    insert.setString(6, row.intent());
    time(insert, 7, row.at());
    insert.setObject(8, row.processInstanceKey(), Types.BIGINT);
    insert.setObject(9, row.parentProcessInstanceKey(), Types.BIGINT);
    insert.setObject(10, row.parentElementInstanceKey(), Types.BIGINT);
    insert.setObject(11, row.definitionKey(), Types.BIGINT);
    insert.setString(12, row.bpmnProcessId());
    insert.setObject(13, row.definitionVersion(), Types.INTEGER);
    insert.setString(14, row.versionTag());
    insert.setString(15, row.elementId());
    insert.setString(16, row.elementType());
    insert.setString(17, row.eventType());
    insert.setObject(18, row.elementInstanceKey(), Types.BIGINT);
    insert.setObject(19, row.flowScopeKey(), Types.BIGINT);
    time(insert, 20, row.dueAt());
    insert.setString(21, row.errorType());
    insert.setString(22, row.errorMessage());
    insert.setObject(23, row.jobKey(), Types.BIGINT);
    insert.setString(24, row.messageName());
    insert.setString(25, row.correlationKey());
  }

  private static void time(PreparedStatement insert, int index, @Nullable Instant at)
      throws SQLException {
    insert.setObject(
        index, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
  }
}
