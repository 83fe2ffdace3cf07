package ipledge.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task with the clock of its step.
 *
 * @param stepId the first task of the step; the task itself if it is that
 * @param usedBefore working time that earlier tasks of the step used
 * @param allowed working time of the whole step up to its due time; null until first looked at
 */
record TimedTask(
    WorkItem item,
    UUID stepId,
    Instant openedAt,
    @Nullable Instant closedAt,
    Duration usedBefore,
    @Nullable Duration allowed) {

  static TimedTask read(ResultSet row, int number) throws SQLException {
    WorkItem item = WorkItemRows.read(row, number);
    UUID step = row.getObject("step_id", UUID.class);
    Timestamp closed = row.getTimestamp("closed_at");
    Long allowed = row.getObject("allowed_seconds", Long.class);
    return new TimedTask(
        item,
        step == null ? item.id() : step,
        row.getTimestamp("opened_at").toInstant(),
        closed == null ? null : closed.toInstant(),
        Duration.ofSeconds(row.getLong("used_before_seconds")),
        allowed == null ? null : Duration.ofSeconds(allowed));
  }
}
