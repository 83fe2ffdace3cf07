package ipledge.approval;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads checks after approval; row level security leaves only those of the reader's branches. */
@Service
@Transactional(readOnly = true)
public class AfterCheckQueries {

  /**
   * A drawn approval.
   *
   * @param percent the share that was drawn then
   * @param root hexadecimal
   * @param dueAt null unless sampled
   * @param finding null until somebody checked
   */
  public record AfterCheckView(
      UUID applicationId,
      String number,
      String borrower,
      boolean sampled,
      int draw,
      BigDecimal percent,
      long treeSize,
      String root,
      Instant drawnAt,
      @Nullable Instant dueAt,
      @Nullable Finding finding) {}

  /** What was found. */
  public record Finding(
      String staff, AfterCheckResult result, @Nullable String reason, Instant at) {}

  private static final String SELECT =
      """
      SELECT c.*, w.number, w.subject, f.staff_id, f.result, f.reason, f.found_at
      FROM after_check c
      JOIN work_case w ON w.case_id = c.application_id
      LEFT JOIN after_check_finding f ON f.application_id = c.application_id
      """;

  private final JdbcClient jdbc;

  AfterCheckQueries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Empty if the case was not approved in the green channel, or was not drawn yet. */
  public Optional<AfterCheckView> of(UUID applicationId) {
    return jdbc.sql(SELECT + "WHERE c.application_id = :id")
        .param("id", applicationId)
        .query(AfterCheckQueries::read)
        .optional();
  }

  /**
   * What was drawn for a check.
   *
   * @param open only what nobody checked yet, the most urgent first; else the newest first
   */
  public List<AfterCheckView> sampled(boolean open, int most) {
    String which =
        open
            ? "AND f.application_id IS NULL ORDER BY c.due_at, c.application_id"
            : "ORDER BY c.drawn_at DESC, c.application_id";
    return jdbc.sql(SELECT + "WHERE c.sampled " + which + " LIMIT :most")
        .param("most", most)
        .query(AfterCheckQueries::read)
        .list();
  }

  private static AfterCheckView read(ResultSet row, int number) throws SQLException {
    Timestamp due = row.getTimestamp("due_at");
    String result = row.getString("result");
    return new AfterCheckView(
        row.getObject("application_id", UUID.class),
        row.getString("number"),
        row.getString("subject"),
        row.getBoolean("sampled"),
        row.getInt("draw"),
        row.getBigDecimal("share_percent"),
        row.getLong("tree_size"),
        HexFormat.of().formatHex(row.getBytes("root")),
        row.getTimestamp("drawn_at").toInstant(),
        due == null ? null : due.toInstant(),
        result == null
            ? null
            : new Finding(
                row.getString("staff_id"),
                AfterCheckResult.valueOf(result),
                row.getString("reason"),
                row.getTimestamp("found_at").toInstant()));
  }
}
