package ipledge.worklist;

import ipledge.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Fetches tasks with what a page shows of their case. */
final class TaskViews {

  private static final String SELECT =
      """
      SELECT i.*, c.number, c.subject, c.amount, a.channel,
             coalesce(i.decision ->> 'decision', i.decision ->> 'reply') AS word,
             (SELECT o.state FROM outbox o WHERE o.work_item_id = i.id ORDER BY o.seq DESC LIMIT 1)
               AS told,
             (SELECT p.element_id FROM work_participation p
              WHERE p.case_id = i.case_id AND p.record_id IN (i.record_id, i.case_id)
                AND p.staff_id = :staff AND p.element_id = ANY (i.excluded_elements) LIMIT 1)
               AS took_part,
             CAST(%s AS text) AS sort_key
      FROM work_item i
      JOIN work_case c ON c.case_id = i.case_id
      LEFT JOIN loan_application a ON a.id = i.case_id
      """;

  private TaskViews() {}

  /** The statement up to its WHERE; it wants the parameter {@code staff}. */
  static String select(String sortColumn) {
    return SELECT.formatted(sortColumn);
  }

  static TaskView read(ResultSet row, int number) throws SQLException {
    return new TaskView(
        WorkItemRows.read(row, number),
        row.getString("number"),
        row.getString("subject"),
        Money.cny(row.getBigDecimal("amount")),
        row.getString("channel"),
        row.getTimestamp("opened_at").toInstant(),
        instant(row.getTimestamp("claimed_at")),
        instant(row.getTimestamp("closed_at")),
        row.getString("draft"),
        row.getString("word"),
        row.getString("took_part"),
        row.getString("told"),
        row.getString("sort_key"));
  }

  static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
