package ipledge.web.worklist;

import ipledge.shared.Actor;
import ipledge.web.view.Sheet;
import ipledge.web.view.Sheet.Column;
import ipledge.web.view.Sheet.Kind;
import ipledge.web.view.Terms;
import ipledge.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list of tasks as an Excel file: the columns of the page, in its order. */
@Component
class TaskSheet {

  private static final String LIST = "tasks";

  private final TaskTable table;
  private final Terms terms;
  private final Texts texts;
  private final Clock clock;

  TaskSheet(TaskTable table, Terms terms, Texts texts, Clock clock) {
    this.table = table;
    this.terms = terms;
    this.texts = texts;
    this.clock = clock;
  }

  void write(
      TaskTable.Wanted wanted, List<String> columns, Actor reader, HttpServletResponse response)
      throws IOException {
    Sheet.of(texts.of("sheet.tasks"), columns(), columns)
        .write((limit, after) -> table.page(wanted.from(limit, after), reader), clock, response);
  }

  private List<Column<TaskRow>> columns() {
    return List.of(
        column("step", Kind.TEXT, row -> terms.step(row.elementId())),
        column("borrower", Kind.LONG_TEXT, TaskRow::borrower),
        column("subject", Kind.LONG_TEXT, TaskRow::subject),
        column("due", Kind.DAY, TaskRow::dueOn),
        column("left", Kind.TEXT, row -> terms.deadline(row.workingDaysLeft(), row.ageing())),
        column("case", Kind.TEXT, TaskRow::caseNumber),
        column("amount", Kind.MONEY, TaskRow::amount),
        column("channel", Kind.TEXT, row -> terms.channel(row.channel())),
        column("opened", Kind.TIME, TaskRow::openedAt),
        column(
            "claimedBy", Kind.TEXT, row -> row.claimedBy() == null ? null : row.claimedBy().name()),
        column("round", Kind.NUMBER, TaskRow::round),
        column(
            "decision",
            Kind.TEXT,
            row -> row.decision() == null ? null : terms.decision(row.decision())),
        column("decided", Kind.TIME, TaskRow::decidedAt));
  }

  private Column<TaskRow> column(
      String key, Kind kind, Function<TaskRow, ? extends @Nullable Object> value) {
    return new Column<>(key, terms.column(LIST, key), kind, value);
  }
}
