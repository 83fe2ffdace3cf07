package ipledge.workers.relay;

import ipledge.workers.engine.AnsweredTasks;
import ipledge.workers.relay.Untold.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox as the relay sees it. Every method is one short transaction. */
@Component
@Transactional
class OutboxRows implements AnsweredTasks {

  private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

  private final JdbcTemplate jdbc;
  private final Clock clock;
  private final JsonMapper json;

  OutboxRows(JdbcTemplate jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Claims the oldest untold row of each record, so that two rows told at the same time never
   * belong to one record. A start waits for a release that is on its way.
   */
  List<Untold> claim(int most, Duration lease) {
    Instant now = clock.instant();
    return jdbc.query(
        """
        UPDATE outbox SET leased_until = ?, attempts = outbox.attempts + 1
        FROM (
          SELECT o.id, w.job_key
          FROM outbox o LEFT JOIN work_item w ON w.id = o.work_item_id
          WHERE o.state = 'READY' AND o.next_attempt_at <= ?
            AND (o.leased_until IS NULL OR o.leased_until < ?)
            AND NOT EXISTS (
              SELECT FROM outbox e
              WHERE e.record_id = o.record_id AND e.seq < o.seq AND e.state IN ('READY', 'PARKED'))
            AND (o.kind <> 'START' OR NOT EXISTS (
              SELECT FROM outbox d WHERE d.kind = 'DEPLOY' AND d.state = 'READY'))
          ORDER BY o.seq
          LIMIT ?
          FOR UPDATE OF o SKIP LOCKED) AS due
        WHERE outbox.id = due.id
        RETURNING outbox.id, record_id, kind, name, message_id, variables, due.job_key, created_at,
                  attempts, rejections
        """,
        (row, number) -> untold(row),
        Timestamp.from(now.plus(lease)),
        Timestamp.from(now),
        Timestamp.from(now),
        most);
  }

  void told(Collection<Untold> rows) {
    jdbc.update(
        """
        UPDATE outbox SET state = 'TOLD', told_at = ?, leased_until = NULL, last_error = NULL
        WHERE id = ANY (?::text[]::uuid[]) AND state = 'READY'
        """,
        now(),
        ids(rows));
  }

  /** The job of a decided task was gone; the decision is told when the engine asks again. */
  void notTaken(Untold row) {
    jdbc.update(
        "UPDATE outbox SET state = 'NOT_TAKEN', leased_until = NULL WHERE id = ? AND state ="
            + " 'READY'",
        row.id());
  }

  @Override
  public void remember(UUID workItemId) {
    jdbc.update(
        """
        UPDATE outbox SET state = 'TOLD', told_at = ?, leased_until = NULL
        WHERE work_item_id = ? AND state IN ('READY', 'NOT_TAKEN')
        """,
        now(),
        workItemId);
  }

  /** The engine could not be asked: that is not the row's fault. */
  void later(Untold row, Duration wait, String reason) {
    again(row, wait, reason, 0);
  }

  /** The engine refused it. */
  void refused(Untold row, Duration wait, String reason) {
    again(row, wait, reason, 1);
  }

  void park(Untold row, String reason) {
    jdbc.update(
        """
        UPDATE outbox SET state = 'PARKED', leased_until = NULL, last_error = ?
        WHERE id = ? AND state = 'READY'
        """,
        reason,
        row.id());
  }

  private void again(Untold row, Duration wait, String reason, int rejections) {
    jdbc.update(
        """
        UPDATE outbox SET leased_until = NULL, next_attempt_at = ?, last_error = ?,
                          rejections = rejections + ?
        WHERE id = ? AND state = 'READY'
        """,
        Timestamp.from(clock.instant().plus(wait)),
        reason,
        rejections,
        row.id());
  }

  private Untold untold(ResultSet row) throws SQLException {
    return new Untold(
        row.getObject("id", UUID.class),
        row.getObject("record_id", UUID.class),
        Kind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("message_id"),
        json.readValue(row.getString("variables"), VARIABLES),
        row.getObject("job_key", Long.class),
        row.getTimestamp("created_at").toInstant(),
        row.getInt("attempts"),
        row.getInt("rejections"));
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }

  private static String[] ids(Collection<Untold> rows) {
    return rows.stream().map(row -> row.id().toString()).toArray(String[]::new);
  }
}
