package ipledge.worklist;

import ipledge.shared.NoSuchRecord;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fetches tasks, with or without the row lock. */
@Component
class WorkItemRows {

  private static final String SELECT = "SELECT * FROM work_item WHERE ";

  private final JdbcClient jdbc;

  WorkItemRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks the task until the transaction ends.
   *
   * @throws NoSuchRecord if there is none, or none in the branches of this transaction
   */
  WorkItem locked(UUID id) {
    return jdbc.sql(SELECT + "id = :id FOR NO KEY UPDATE")
        .param("id", id)
        .query(WorkItemRows::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  WorkItem of(UUID id) {
    return jdbc.sql(SELECT + "id = :id")
        .param("id", id)
        .query(WorkItemRows::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  Optional<WorkItem> lockedByName(String processId, UUID recordId, String elementId, int round) {
    return jdbc.sql(
            SELECT
                + """
                process_id = :process AND record_id = :record AND element_id = :element
                AND round = :round FOR NO KEY UPDATE
                """)
        .param("process", processId)
        .param("record", recordId)
        .param("element", elementId)
        .param("round", round)
        .query(WorkItemRows::read)
        .optional();
  }

  List<WorkItem> lockedOpen(UUID recordId, String elementId) {
    return jdbc.sql(
            SELECT
                + """
                record_id = :record AND element_id = :element AND state IN ('OPEN', 'CLAIMED')
                ORDER BY id FOR NO KEY UPDATE
                """)
        .param("record", recordId)
        .param("element", elementId)
        .query(WorkItemRows::read)
        .list();
  }

  static WorkItem read(ResultSet row, int number) throws SQLException {
    return new WorkItem(
        row.getObject("id", UUID.class),
        row.getString("process_id"),
        row.getObject("record_id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("element_id"),
        row.getInt("round"),
        row.getString("form_key"),
        texts(row.getArray("candidate_groups")),
        texts(row.getArray("excluded_elements")),
        WorkItem.State.valueOf(row.getString("state")),
        row.getTimestamp("due_at").toInstant(),
        row.getString("claimed_by"),
        row.getInt("version"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
