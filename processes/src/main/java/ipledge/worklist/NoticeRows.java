package ipledge.worklist;

import ipledge.shared.Ids;
import ipledge.shared.Percentage;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The notices as they were given: added to, never changed. */
@Component
class NoticeRows {

  private static final String MANAGER = "branch-manager";

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The levels that were given of a step. */
  Set<NoticeLevel> given(UUID stepId) {
    return jdbc.sql("SELECT level FROM work_notice WHERE step_id = :step")
        .param("step", stepId)
        .query((row, n) -> NoticeLevel.valueOf(row.getString("level")))
        .set();
  }

  /** A time from outside by which the task has to be done, if one was named. */
  Optional<Instant> deadline(WorkItem item) {
    return jdbc.sql(
            "SELECT due_at FROM work_deadline WHERE record_id = :record AND element_id = :element")
        .param("record", item.recordId())
        .param("element", item.elementId())
        .query((row, n) -> row.getTimestamp("due_at").toInstant())
        .optional();
  }

  /**
   * Whom it is for, and who is left out among them.
   *
   * @param staff one person; null where roles say it
   * @param roles of the branch
   */
  private record Addressee(
      @Nullable String staff, List<String> roles, @Nullable String exceptStaff) {}

  private static Addressee addressee(WorkItem item, NoticeLevel level) {
    String holder = item.claimedBy();
    return switch (level) {
      case REMINDER ->
          holder == null
              ? new Addressee(null, item.candidateGroups(), null)
              : new Addressee(holder, List.of(), null);
      case DEPUTY -> new Addressee(null, item.candidateGroups(), holder);
      case MANAGER -> new Addressee(null, List.of(MANAGER), null);
    };
  }

  /**
   * @return whether it is new; a level is given once for each step
   */
  boolean add(TimedTask task, NoticeLevel level, Percentage share, Instant fellDueAt) {
    WorkItem item = task.item();
    Addressee to = addressee(item, level);
    return jdbc.sql(
                """
                INSERT INTO work_notice (id, step_id, work_item_id, case_id, branch_id, level,
                  percent, to_staff, to_roles, not_staff, fell_due_at, given_at)
                SELECT :id, :step, i.id, i.case_id, i.branch_id, :level, :percent, :staff, :roles,
                       :except, :fellDue, :now
                FROM work_item i WHERE i.id = :item
                ON CONFLICT (step_id, level) DO NOTHING
                """)
            .param("id", Ids.next(clock))
            .param("step", task.stepId())
            .param("level", level.name())
            .param("percent", share.fraction().movePointRight(2))
            .param("staff", to.staff())
            .param("roles", to.roles().toArray(String[]::new))
            .param("except", to.exceptStaff())
            .param("fellDue", Timestamp.from(fellDueAt))
            .param("now", Timestamp.from(clock.instant()))
            .param("item", item.id())
            .update()
        > 0;
  }
}
