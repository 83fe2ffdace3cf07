package ipledge.web.intake;

import ipledge.web.intake.ImportShown.ImportedShown;
import ipledge.web.intake.ImportShown.ProblemShown;
import ipledge.web.platform.Page;
import ipledge.web.view.Sheet;
import ipledge.web.view.Sheet.Column;
import ipledge.web.view.Sheet.Kind;
import ipledge.web.view.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of a file, row by row, as an Excel file. */
@Component
class ImportSheet {

  /** An application that was taken has one line, a refused one a line for each wrong cell. */
  private record Line(
      @Nullable Integer row,
      String application,
      String outcome,
      @Nullable String number,
      @Nullable String column,
      @Nullable String message) {}

  private final Texts texts;
  private final Clock clock;

  ImportSheet(Texts texts, Clock clock) {
    this.texts = texts;
    this.clock = clock;
  }

  void write(ImportShown report, HttpServletResponse response) throws IOException {
    List<Line> lines = report.applications().stream().flatMap(this::lines).toList();
    Sheet.of(texts.of("sheet.import-report"), columns(), List.of())
        .write((limit, after) -> new Page<>(lines, null), clock, response);
  }

  private Stream<Line> lines(ImportedShown one) {
    String outcome = texts.of("term.import." + one.outcome());
    if (one.problems().isEmpty()) {
      return Stream.of(
          new Line(one.rows().getFirst(), one.key(), outcome, one.number(), null, null));
    }
    return one.problems().stream().map(problem -> line(one, outcome, problem));
  }

  private static Line line(ImportedShown one, String outcome, ProblemShown problem) {
    return new Line(
        problem.row(), one.key(), outcome, one.number(), problem.column(), problem.message());
  }

  private List<Column<Line>> columns() {
    return List.of(
        column("row", Kind.NUMBER, Line::row),
        column("application", Kind.TEXT, Line::application),
        column("outcome", Kind.TEXT, Line::outcome),
        column("number", Kind.TEXT, Line::number),
        column("column", Kind.TEXT, Line::column),
        column("message", Kind.LONG_TEXT, Line::message));
  }

  private Column<Line> column(
      String key, Kind kind, Function<Line, ? extends @Nullable Object> value) {
    return new Column<>(key, texts.of("sheet.import-report." + key), kind, value);
  }
}
