package ipledge.intake;

import ipledge.shared.Actor;
import ipledge.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists applications, a page at a time. */
@Service
@Transactional(readOnly = true)
public class ApplicationLists {

  /** By what the list is sorted. */
  public enum Sort {
    DUE("coalesce(t.due_at, 'infinity'::timestamptz)", "timestamptz"),
    SUBMITTED("coalesce(a.submitted_at, 'infinity'::timestamptz)", "timestamptz"),
    AMOUNT("a.amount", "numeric"),
    NUMBER("a.number", "text");

    private final String column;
    private final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }
  }

  /**
   * What of the applications is wanted.
   *
   * @param states none means all
   * @param text part of the application's or the loan's number, or of the borrower's name
   * @param mine only those that the reader proposed
   */
  public record Filter(
      List<String> states, @Nullable String channel, @Nullable String text, boolean mine) {

    public Filter {
      states = List.copyOf(states);
    }
  }

  /**
   * The order of the list, and where its page begins.
   *
   * @param afterKey sort value of the last row before the page, with its id; null for the first
   *     page
   */
  public record Window(
      Sort sort,
      boolean descending,
      int limit,
      @Nullable String afterKey,
      @Nullable UUID afterId) {}

  /**
   * A row of the list.
   *
   * @param step the user task at which it waits, with its roles, its holder and its time
   * @param missing facts that the register has not stated
   * @param loanNumber of its loan, once somebody ordered to pay it out
   */
  public record ApplicationRow(
      UUID id,
      String number,
      String borrower,
      Money amount,
      int tenorMonths,
      String productCode,
      @Nullable String channel,
      String state,
      @Nullable String step,
      @Nullable String waitsForRole,
      @Nullable String waitsFor,
      @Nullable Instant waitsSince,
      @Nullable Instant dueAt,
      int missing,
      String proposer,
      @Nullable Instant submittedAt,
      @Nullable String loanNumber,
      String sortKey) {}

  private static final String SELECT =
      """
      SELECT a.*, e.name AS borrower, t.element_id AS step, t.candidate_groups[1] AS waits_role,
             t.claimed_by, t.opened_at, t.due_at, l.number AS loan_number,
             (SELECT count(*) FROM right_check k
              WHERE k.case_id = a.id AND k.stage = 'INTAKE' AND k.result = 'MISSING') AS missing,
             CAST(%s AS text) AS sort_key
      FROM loan_application a
      JOIN enterprise e ON e.id = a.enterprise_id
      LEFT JOIN loan l ON l.application_id = a.id AND l.tranche = 1
      LEFT JOIN LATERAL (
        SELECT w.* FROM work_item w
        WHERE w.case_id = a.id AND w.state IN ('OPEN', 'CLAIMED')
        ORDER BY w.due_at, w.id LIMIT 1) t ON true
      """;

  private final JdbcClient jdbc;

  ApplicationLists(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A page of the list, one row more than asked for if there are more. */
  public List<ApplicationRow> list(Filter filter, Window window, Actor reader) {
    Sort sort = window.sort();
    String way = window.descending() ? "DESC" : "ASC";
    String from =
        window.afterKey() == null
            ? ""
            : "AND (%s, a.id) %s (CAST(:afterKey AS %s), CAST(:afterId AS uuid)) "
                .formatted(sort.column, window.descending() ? "<" : ">", sort.type);
    return jdbc.sql(
            SELECT.formatted(sort.column)
                + """
                WHERE (:anyState OR a.state = ANY (:states))
                  AND (CAST(:channel AS text) IS NULL OR a.channel = :channel)
                  AND (NOT :mine OR a.proposer = :staff)
                  AND (CAST(:text AS text) IS NULL OR a.number ILIKE :text OR e.name ILIKE :text
                       OR l.number ILIKE :text)
                """
                + from
                + "ORDER BY %s %s, a.id %s LIMIT :limit".formatted(sort.column, way, way))
        .param("anyState", filter.states().isEmpty())
        .param("states", filter.states().toArray(String[]::new))
        .param("channel", filter.channel())
        .param("mine", filter.mine())
        .param("staff", reader.staff().id())
        .param("text", inside(filter.text()))
        .param("afterKey", window.afterKey())
        .param("afterId", window.afterId())
        .param("limit", window.limit() + 1)
        .query(ApplicationLists::read)
        .list();
  }

  private static ApplicationRow read(ResultSet row, int number) throws SQLException {
    return new ApplicationRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("borrower"),
        Money.cny(row.getBigDecimal("amount")),
        row.getInt("tenor_months"),
        row.getString("product_code"),
        row.getString("channel"),
        row.getString("state"),
        row.getString("step"),
        row.getString("waits_role"),
        row.getString("claimed_by"),
        instant(row.getTimestamp("opened_at")),
        instant(row.getTimestamp("due_at")),
        row.getInt("missing"),
        row.getString("proposer"),
        instant(row.getTimestamp("submitted_at")),
        row.getString("loan_number"),
        row.getString("sort_key"));
  }

  private static @Nullable String inside(@Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
