package ipledge.worklist;

import ipledge.shared.Actor;
import ipledge.shared.NoSuchRecord;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The notices that are addressed to a reader, and which of them he has read. */
@Service
@Transactional
public class NoticeQueries {

  /**
   * A notice as its reader finds it.
   *
   * @param percent of the target time
   * @param open whether the task still has to be done
   * @param claimedBy who has the task, or did it
   * @param readAt when this reader read it; null until then
   */
  public record NoticeView(
      UUID id,
      NoticeLevel level,
      BigDecimal percent,
      UUID caseId,
      String caseNumber,
      String borrower,
      UUID workItemId,
      String element,
      boolean open,
      @Nullable String claimedBy,
      Instant dueAt,
      Instant fellDueAt,
      @Nullable Instant readAt) {}

  private static final String FROM =
      """
      FROM work_notice n
      JOIN work_item i ON i.id = n.work_item_id
      JOIN work_case c ON c.case_id = n.case_id
      LEFT JOIN work_notice_read r ON r.notice_id = n.id AND r.staff_id = :staff
      WHERE (n.to_staff = :staff
        OR (n.to_roles && CAST(:roles AS text[]) AND n.not_staff IS DISTINCT FROM :staff
            AND (n.branch_id = :branch OR (:all AND n.level <> 'MANAGER'))
            AND NOT EXISTS (
              SELECT FROM work_participation p
              WHERE p.case_id = i.case_id AND p.record_id IN (i.record_id, i.case_id)
                AND p.staff_id = :staff AND p.element_id = ANY (i.excluded_elements)
                AND n.level <> 'MANAGER')))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeQueries(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The newest, those first that are not read and whose task is not done. */
  @Transactional(readOnly = true)
  public List<NoticeView> of(Actor reader, int most) {
    return addressed(
            "SELECT n.*, i.element_id, i.state, i.claimed_by, i.due_at, c.number, c.subject, r.read_at "
                + FROM
                + """
                ORDER BY (r.read_at IS NULL AND i.state IN ('OPEN', 'CLAIMED')) DESC,
                         n.given_at DESC, n.id LIMIT :most
                """,
            reader)
        .param("most", most)
        .query(NoticeQueries::read)
        .list();
  }

  /** How many are not read and about a task that still has to be done. */
  @Transactional(readOnly = true)
  public int unread(Actor reader) {
    return addressed(
            "SELECT count(*) " + FROM + " AND r.read_at IS NULL AND i.state IN ('OPEN', 'CLAIMED')",
            reader)
        .query(Integer.class)
        .single();
  }

  /**
   * Marks one as read; a second time changes nothing.
   *
   * @throws NoSuchRecord if there is none that is addressed to this person
   */
  public void read(UUID id, Actor by) {
    int known =
        addressed("SELECT count(*) " + FROM + " AND n.id = :id", by)
            .param("id", id)
            .query(Integer.class)
            .single();
    if (known == 0) {
      throw new NoSuchRecord();
    }
    jdbc.sql(
            """
            INSERT INTO work_notice_read (notice_id, staff_id, read_at) VALUES (:id, :staff, :now)
            ON CONFLICT DO NOTHING
            """)
        .param("id", id)
        .param("staff", by.staff().id())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  private JdbcClient.StatementSpec addressed(String sql, Actor reader) {
    return jdbc.sql(sql)
        .param("staff", reader.staff().id())
        .param("roles", reader.roles().toArray(String[]::new))
        .param("branch", reader.branch().id())
        .param("all", reader.allBranches());
  }

  private static NoticeView read(ResultSet row, int number) throws SQLException {
    WorkItem.State state = WorkItem.State.valueOf(row.getString("state"));
    Timestamp readAt = row.getTimestamp("read_at");
    return new NoticeView(
        row.getObject("id", UUID.class),
        NoticeLevel.valueOf(row.getString("level")),
        row.getBigDecimal("percent"),
        row.getObject("case_id", UUID.class),
        row.getString("number"),
        row.getString("subject"),
        row.getObject("work_item_id", UUID.class),
        row.getString("element_id"),
        state == WorkItem.State.OPEN || state == WorkItem.State.CLAIMED,
        row.getString("claimed_by"),
        row.getTimestamp("due_at").toInstant(),
        row.getTimestamp("fell_due_at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
