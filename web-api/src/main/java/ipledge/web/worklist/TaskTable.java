package ipledge.web.worklist;

import ipledge.shared.Actor;
import ipledge.web.platform.Cursor;
import ipledge.web.platform.Page;
import ipledge.web.platform.problem.RequestRefused;
import ipledge.web.view.Deadline;
import ipledge.web.view.DueDays;
import ipledge.web.view.Keys;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorklistQueries;
import ipledge.worklist.WorklistQueries.Filter;
import ipledge.worklist.WorklistQueries.Scope;
import ipledge.worklist.WorklistQueries.Sort;
import ipledge.worklist.WorklistQueries.Window;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The lists of tasks, a page at a time. */
@Component
class TaskTable {

  /** The query parameters, as they came. */
  record Wanted(
      String scope,
      List<String> forms,
      @Nullable String channel,
      @Nullable Deadline ageing,
      @Nullable String query,
      String sort,
      int limit,
      @Nullable String after) {

    /** Another page of the same. */
    Wanted from(int otherLimit, @Nullable String cursor) {
      return new Wanted(scope, forms, channel, ageing, query, sort, otherLimit, cursor);
    }
  }

  private static final String UNREADABLE = "platform.wrong-type";
  private static final int CURSOR_PARTS = 2;

  private final WorklistQueries queries;
  private final TaskRows rows;
  private final DueDays dueDays;

  TaskTable(WorklistQueries queries, TaskRows rows, DueDays dueDays) {
    this.queries = queries;
    this.rows = rows;
    this.dueDays = dueDays;
  }

  Page<TaskRow> page(Wanted wanted, Actor reader) {
    if (!canMatch(wanted.ageing(), scope(wanted.scope()))) {
      return new Page<>(List.of(), null);
    }
    List<String> from = Cursor.decode(wanted.after(), CURSOR_PARTS).orElse(List.of());
    boolean descending = wanted.sort().startsWith("-");
    Sort sort = sort(descending ? wanted.sort().substring(1) : wanted.sort());
    var window =
        new Window(
            sort,
            descending,
            wanted.limit(),
            from.isEmpty() ? null : Keys.sortValue(from.getFirst(), kind(sort)),
            from.isEmpty() ? null : Keys.id(from.getLast()));
    List<TaskView> found = queries.list(filter(wanted), window, reader);
    boolean more = found.size() > wanted.limit();
    List<TaskView> shown = more ? found.subList(0, wanted.limit()) : found;
    String next =
        more ? Cursor.encode(shown.getLast().sortKey(), shown.getLast().id().toString()) : null;
    return new Page<>(rows.of(shown, reader), next);
  }

  /** Every open task has a deadline, and what is done has none any more. */
  private static boolean canMatch(@Nullable Deadline ageing, Scope scope) {
    return ageing == null || (ageing == Deadline.NONE) == (scope == Scope.DONE);
  }

  private Filter filter(Wanted wanted) {
    DueDays.Span due = dueDays.span(wanted.ageing() == null ? Deadline.NONE : wanted.ageing());
    return new Filter(
        scope(wanted.scope()),
        wanted.forms(),
        wanted.channel(),
        due.after(),
        due.until(),
        wanted.query());
  }

  private static Scope scope(String word) {
    return switch (word) {
      case "mine" -> Scope.MINE;
      case "claimable" -> Scope.CLAIMABLE;
      case "done" -> Scope.DONE;
      default -> throw RequestRefused.at("/scope", UNREADABLE);
    };
  }

  private static Sort sort(String word) {
    return switch (word) {
      case "due" -> Sort.DUE;
      case "opened" -> Sort.OPENED;
      case "amount" -> Sort.AMOUNT;
      case "borrower" -> Sort.BORROWER;
      case "decided" -> Sort.DECIDED;
      default -> throw RequestRefused.at("/sort", UNREADABLE);
    };
  }

  private static Keys.Kind kind(Sort sort) {
    return switch (sort) {
      case DUE, OPENED, DECIDED -> Keys.Kind.TIME;
      case AMOUNT -> Keys.Kind.AMOUNT;
      case BORROWER -> Keys.Kind.TEXT;
    };
  }
}
