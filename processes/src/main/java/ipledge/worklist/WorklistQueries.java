package ipledge.worklist;

import ipledge.shared.Actor;
import ipledge.shared.NoSuchRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads tasks; row level security leaves only those of the reader's branches. */
@Service
@Transactional(readOnly = true)
public class WorklistQueries {

  /** Whose tasks, and at what stage. */
  public enum Scope {
    /** Claimed by the reader. */
    MINE,
    /** Nobody has them and the reader may. */
    CLAIMABLE,
    /** Decided by the reader. */
    DONE
  }

  /** By what a list is sorted. */
  public enum Sort {
    DUE("i.due_at", "timestamptz"),
    OPENED("i.opened_at", "timestamptz"),
    DECIDED("coalesce(i.closed_at, 'infinity'::timestamptz)", "timestamptz"),
    AMOUNT("c.amount", "numeric"),
    BORROWER("c.subject", "text");

    private final String column;
    private final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }
  }

  /**
   * What of the tasks is wanted; null leaves a condition out.
   *
   * @param dueAfter due later than this
   * @param dueUntil due at this instant at the latest
   * @param text what the case is found by: see {@link CaseSearch}
   */
  public record Filter(
      Scope scope,
      List<String> forms,
      @Nullable String channel,
      @Nullable Instant dueAfter,
      @Nullable Instant dueUntil,
      @Nullable String text) {

    public Filter {
      forms = List.copyOf(forms);
      text = text == null || text.isBlank() ? null : text.strip();
    }
  }

  /**
   * The order of a list, and where its page begins.
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
   * How much there is to do.
   *
   * @param overdue of those two that are overdue
   */
  public record Counts(int mine, int claimable, int overdue) {}

  private static final String MAY_CLAIM =
      """
      i.state = 'OPEN' AND i.candidate_groups && CAST(:roles AS text[]) AND NOT EXISTS (
        SELECT FROM work_participation p
        WHERE p.case_id = i.case_id AND p.record_id IN (i.record_id, i.case_id)
          AND p.staff_id = :staff AND p.element_id = ANY (i.excluded_elements))
      """;

  private final JdbcClient jdbc;
  private final CaseSearch search;
  private final Clock clock;

  WorklistQueries(JdbcClient jdbc, CaseSearch search, Clock clock) {
    this.jdbc = jdbc;
    this.search = search;
    this.clock = clock;
  }

  /** A page of tasks, one row more than asked for if there are more. */
  public List<TaskView> list(Filter filter, Window window, Actor reader) {
    Sort sort = window.sort();
    String way = window.descending() ? "DESC" : "ASC";
    String compare = window.descending() ? "<" : ">";
    String from =
        window.afterKey() == null
            ? ""
            : "AND (%s, i.id) %s (CAST(:afterKey AS %s), CAST(:afterId AS uuid)) "
                .formatted(sort.column, compare, sort.type);
    CaseSearch.Found found = filter.text() == null ? null : search.find(filter.text());
    return jdbc.sql(
            TaskViews.select(sort.column)
                + "WHERE "
                + scope(filter.scope())
                + """
                 AND (:anyForm OR i.form_key = ANY (:forms))
                 AND (CAST(:channel AS text) IS NULL OR a.channel = :channel)
                 AND (CAST(:dueAfter AS timestamptz) IS NULL OR i.due_at > :dueAfter)
                 AND (CAST(:dueUntil AS timestamptz) IS NULL OR i.due_at <= :dueUntil)
                """
                + (found == null ? "" : "AND " + found.condition("i.case_id"))
                + (reader.allBranches() ? "" : "AND i.branch_id = :branch ")
                + from
                + "ORDER BY %s %s, i.id %s LIMIT :limit".formatted(sort.column, way, way))
        .param("anyForm", filter.forms().isEmpty())
        .param("forms", filter.forms().toArray(String[]::new))
        .param("channel", filter.channel())
        .param("dueAfter", TaskViews.timestamp(filter.dueAfter()))
        .param("dueUntil", TaskViews.timestamp(filter.dueUntil()))
        .params(found == null ? Map.of() : found.values())
        .param("branch", reader.branch().id())
        .param("afterKey", window.afterKey())
        .param("afterId", window.afterId())
        .param("limit", window.limit() + 1)
        .param("staff", reader.staff().id())
        .param("roles", reader.roles().toArray(String[]::new))
        .query(TaskViews::read)
        .list();
  }

  public Counts counts(Actor reader) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE mine) AS mine, count(*) FILTER (WHERE NOT mine) AS claimable,
                   count(*) FILTER (WHERE due_at <= :now) AS overdue
            FROM (SELECT i.state = 'CLAIMED' AS mine, i.due_at FROM work_item i
                  WHERE (i.state = 'CLAIMED' AND i.claimed_by = :staff) OR (
            """
                + MAY_CLAIM
                + ")) AS todo")
        .param("now", TaskViews.timestamp(clock.instant()))
        .param("staff", reader.staff().id())
        .param("roles", reader.roles().toArray(String[]::new))
        .query(
            (row, n) ->
                new Counts(row.getInt("mine"), row.getInt("claimable"), row.getInt("overdue")))
        .single();
  }

  /**
   * @throws NoSuchRecord if there is none, or none that the reader may see
   */
  public TaskView find(UUID id, Actor reader) {
    return jdbc.sql(TaskViews.select(Sort.DUE.column) + "WHERE i.id = :id")
        .param("id", id)
        .param("staff", reader.staff().id())
        .query(TaskViews::read)
        .optional()
        .orElseThrow(NoSuchRecord::new);
  }

  /** Every task of a case, the oldest first. */
  public List<TaskView> ofCase(UUID caseId, Actor reader) {
    return jdbc.sql(
            TaskViews.select(Sort.OPENED.column)
                + "WHERE i.case_id = :case ORDER BY i.opened_at, i.id")
        .param("case", caseId)
        .param("staff", reader.staff().id())
        .query(TaskViews::read)
        .list();
  }

  /** The task of a case that the reader has, or else could claim; the most urgent one. */
  public Optional<TaskView> doableIn(UUID caseId, Actor reader) {
    return jdbc.sql(
            TaskViews.select(Sort.DUE.column)
                + "WHERE i.case_id = :case AND ((i.state = 'CLAIMED' AND i.claimed_by = :staff) OR ("
                + MAY_CLAIM
                + ")) ORDER BY i.state = 'OPEN', i.due_at, i.id LIMIT 1")
        .param("case", caseId)
        .param("staff", reader.staff().id())
        .param("roles", reader.roles().toArray(String[]::new))
        .query(TaskViews::read)
        .optional();
  }

  private static String scope(Scope scope) {
    return switch (scope) {
      case MINE -> "i.state = 'CLAIMED' AND i.claimed_by = :staff";
      case CLAIMABLE -> MAY_CLAIM;
      case DONE -> "i.state = 'DONE' AND i.claimed_by = :staff";
    };
  }
}
