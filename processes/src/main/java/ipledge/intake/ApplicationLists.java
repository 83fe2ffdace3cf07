package ipledge.intake;

import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.worklist.CaseSearch;
import java.sql.Array;
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

  /**
   * By what the list is sorted; each has its index, within a branch and over all. Borrowers have
   * one over all: within a branch their order costs as much as the branch has cases.
   */
  public enum Sort {
    DUE("a.next_due_at", "CAST(:afterKey AS timestamptz)"),
    SUBMITTED("a.submitted_order", DUE.key),
    WAITING("a.waits_since", DUE.key),
    AMOUNT("a.amount_fen", "CAST(CAST(:afterKey AS numeric) * 100 AS bigint)", "a.amount"),
    NUMBER("a.number", "CAST(:afterKey AS text)"),
    BORROWER("e.name", NUMBER.key);

    private final String column;
    private final String key;
    private final String shown;

    Sort(String column, String key) {
      this(column, key, column);
    }

    Sort(String column, String key, String shown) {
      this.column = column;
      this.key = key;
      this.shown = shown;
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
   * @param missing what has not been stated: of the rights by the names of the table's inputs, of
   *     the applicant by the points of its check
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
      List<String> missing,
      String proposer,
      @Nullable Instant submittedAt,
      @Nullable String loanNumber,
      String sortKey) {

    public ApplicationRow {
      missing = List.copyOf(missing);
    }
  }

  private static final String BORROWER = "JOIN enterprise e ON e.id = a.enterprise_id ";

  /** What a row says beside the case is looked up for the rows of the page alone. */
  private static final String SELECT =
      """
      SELECT a.*, e.name AS borrower, l.number AS loan_number,
             ARRAY(SELECT c.point FROM applicant_check c
                   WHERE c.application_id = a.id AND c.result = 'MISSING'
                   UNION
                   SELECT k.ground FROM right_check k
                   WHERE k.case_id = a.id AND k.stage = 'INTAKE' AND k.result = 'MISSING'
                   ORDER BY 1) AS missing,
             CAST(%s AS text) AS sort_key
      FROM (SELECT a.* FROM loan_application a %s %s LIMIT :limit) a
      """
          + BORROWER
          + """
      LEFT JOIN loan l ON l.application_id = a.id AND l.tranche = 1
      """;

  private final JdbcClient jdbc;
  private final CaseSearch search;

  ApplicationLists(JdbcClient jdbc, CaseSearch search) {
    this.jdbc = jdbc;
    this.search = search;
  }

  /** A page of the list, one row more than asked for if there are more. */
  public List<ApplicationRow> list(ApplicationFilter filter, Window window, Actor reader) {
    Sort sort = window.sort();
    String way = window.descending() ? "DESC" : "ASC";
    CaseSearch.Found found = filter.text() == null ? null : search.find(filter.text());
    ApplicationFilter.Conditions where = filter.conditions(reader, found);
    String order = "ORDER BY %s %s, a.id %s".formatted(sort.column, way, way);
    String borrower = sort == Sort.BORROWER ? BORROWER : "";
    String page = where.sql() + from(window) + order;
    return jdbc.sql(SELECT.formatted(sort.shown, borrower, page) + order)
        .params(where.values())
        .param("afterKey", window.afterKey())
        .param("afterId", window.afterId())
        .param("limit", window.limit() + 1)
        .query(ApplicationLists::read)
        .list();
  }

  /**
   * The sort value alone is said too: an index finds its place by it where the pair spans tables.
   */
  private static String from(Window window) {
    if (window.afterKey() == null) {
      return "";
    }
    Sort sort = window.sort();
    String compare = window.descending() ? "<" : ">";
    return "AND %s %s= %s AND (%s, a.id) %s (%s, CAST(:afterId AS uuid)) "
        .formatted(sort.column, compare, sort.key, sort.column, compare, sort.key);
  }

  private static ApplicationRow read(ResultSet row, int number) throws SQLException {
    boolean waits = row.getString("waits_element") != null;
    return new ApplicationRow(
        row.getObject("id", UUID.class),
        row.getString("number"),
        row.getString("borrower"),
        Money.cny(row.getBigDecimal("amount")),
        row.getInt("tenor_months"),
        row.getString("product_code"),
        row.getString("channel"),
        row.getString("state"),
        row.getString("waits_element"),
        row.getString("waits_role"),
        row.getString("waits_for"),
        waits ? instant(row.getTimestamp("waits_since")) : null,
        waits ? instant(row.getTimestamp("next_due_at")) : null,
        texts(row.getArray("missing")),
        row.getString("proposer"),
        instant(row.getTimestamp("submitted_at")),
        row.getString("loan_number"),
        row.getString("sort_key"));
  }

  private static List<String> texts(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }
}
