package ipledge.web.intake;

import ipledge.shared.Actor;
import ipledge.web.intake.ApplicationTable.ApplicationInList;
import ipledge.web.view.Person;
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

/** The list of applications as an Excel file: the columns of the page, in its order. */
@Component
class ApplicationSheet {

  private static final String LIST = "cases";

  private final ApplicationTable table;
  private final Terms terms;
  private final Texts texts;
  private final Clock clock;

  ApplicationSheet(ApplicationTable table, Terms terms, Texts texts, Clock clock) {
    this.table = table;
    this.terms = terms;
    this.texts = texts;
    this.clock = clock;
  }

  void write(
      ApplicationsWanted wanted, List<String> columns, Actor reader, HttpServletResponse response)
      throws IOException {
    Sheet.of(texts.of("sheet.cases"), columns(), columns)
        .write((limit, after) -> table.page(wanted, limit, after, reader), clock, response);
  }

  private List<Column<ApplicationInList>> columns() {
    return List.of(
        column("number", Kind.TEXT, ApplicationInList::number),
        column("borrower", Kind.LONG_TEXT, ApplicationInList::borrower),
        column("amount", Kind.MONEY, ApplicationInList::amount),
        column("tenor", Kind.NUMBER, ApplicationInList::tenorMonths),
        column("product", Kind.TEXT, ApplicationInList::productName),
        column("state", Kind.TEXT, row -> terms.state(row.state())),
        column("missing", Kind.LONG_TEXT, row -> texts.list(row.missing())),
        column("due", Kind.DAY, ApplicationInList::dueOn),
        column("left", Kind.TEXT, row -> terms.deadline(row.workingDaysLeft(), row.ageing())),
        column("step", Kind.TEXT, row -> row.step() == null ? null : terms.step(row.step())),
        column("waits", Kind.TEXT, this::waitsFor),
        column("since", Kind.TIME, ApplicationInList::waitsSince),
        column("channel", Kind.TEXT, row -> terms.channel(row.channel())),
        column("loan", Kind.TEXT, ApplicationInList::loanNumber),
        column("manager", Kind.TEXT, row -> row.customerManager().name()),
        column("submitted", Kind.TIME, ApplicationInList::submittedAt));
  }

  private @Nullable String waitsFor(ApplicationInList row) {
    Person person = row.waitsFor();
    if (person != null) {
      return person.name();
    }
    String role = row.waitsForRole();
    return role == null ? null : terms.role(role);
  }

  private Column<ApplicationInList> column(
      String key, Kind kind, Function<ApplicationInList, ? extends @Nullable Object> value) {
    return new Column<>(key, terms.column(LIST, key), kind, value);
  }
}
