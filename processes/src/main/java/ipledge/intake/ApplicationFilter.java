package ipledge.intake;

import ipledge.shared.Actor;
import ipledge.worklist.CaseSearch;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of the applications is wanted; null or an empty list leaves a condition out.
 *
 * @param text part of the application's or the loan's number, of the borrower's name or social
 *     credit code, or of the number of one of its rights
 * @param steps element ids of the user tasks at which they wait
 * @param roles for which they wait
 * @param waitsFor who has the task
 * @param manager who proposed them
 * @param dueAfter due later than this
 * @param dueUntil due at this instant at the latest
 * @param waiting whether they wait for anybody
 */
public record ApplicationFilter(
    List<String> states,
    @Nullable String channel,
    @Nullable String text,
    List<String> steps,
    List<String> roles,
    @Nullable String waitsFor,
    @Nullable String manager,
    List<String> products,
    @Nullable Instant dueAfter,
    @Nullable Instant dueUntil,
    @Nullable Boolean waiting) {

  public ApplicationFilter {
    text = text == null || text.isBlank() ? null : text.strip();
    states = List.copyOf(states);
    steps = List.copyOf(steps);
    roles = List.copyOf(roles);
    products = List.copyOf(products);
  }

  /** A WHERE that names only what is wanted: a condition that is always true hides an index. */
  record Conditions(String sql, Map<String, Object> values) {}

  /**
   * @param found where the text is found; null if none is wanted
   */
  Conditions conditions(Actor reader, CaseSearch.@Nullable Found found) {
    StringBuilder sql = new StringBuilder("WHERE true ");
    Map<String, Object> values = new HashMap<>();
    if (!reader.allBranches()) {
      // row level security says so too, in words that no index understands
      add(sql, values, "AND a.branch_id = :branch ", "branch", reader.branch().id());
    }
    any(sql, values, "state", states);
    any(sql, values, "waits_element", steps);
    any(sql, values, "waits_role", roles);
    any(sql, values, "product_code", products);
    if (channel != null) {
      add(sql, values, "AND a.channel = :channel ", "channel", channel);
    }
    if (waitsFor != null) {
      add(sql, values, "AND a.waits_for = :waitsFor ", "waitsFor", waitsFor);
    }
    if (manager != null) {
      add(sql, values, "AND a.proposer = :manager ", "manager", manager);
    }
    if (dueAfter != null) {
      add(sql, values, "AND a.next_due_at > :dueAfter ", "dueAfter", Timestamp.from(dueAfter));
    }
    if (dueUntil != null) {
      add(sql, values, "AND a.next_due_at <= :dueUntil ", "dueUntil", Timestamp.from(dueUntil));
    }
    if (waiting != null) {
      sql.append(waiting ? "AND a.next_due_at < 'infinity' " : "AND a.next_due_at = 'infinity' ");
    }
    if (found != null) {
      sql.append("AND ").append(found.condition("a.id"));
      values.putAll(found.values());
    }
    return new Conditions(sql.toString(), values);
  }

  private static void any(
      StringBuilder sql, Map<String, Object> values, String column, List<String> wanted) {
    if (wanted.size() == 1) {
      // the index is in order for one value, not for one of several
      add(sql, values, "AND a.%s = :%s ".formatted(column, column), column, wanted.getFirst());
    } else if (!wanted.isEmpty()) {
      add(
          sql,
          values,
          "AND a.%s = ANY (:%s) ".formatted(column, column),
          column,
          wanted.toArray(String[]::new));
    }
  }

  private static void add(
      StringBuilder sql, Map<String, Object> values, String condition, String name, Object value) {
    sql.append(condition);
    values.put(name, value);
  }
}
