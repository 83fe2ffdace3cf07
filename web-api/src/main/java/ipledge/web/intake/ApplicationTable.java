package ipledge.web.intake;

import ipledge.intake.ApplicationLists;
import ipledge.intake.ApplicationLists.ApplicationRow;
import ipledge.party.StaffDirectory;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.web.platform.Cursor;
import ipledge.web.platform.Page;
import ipledge.web.view.Ageing;
import ipledge.web.view.Catalogue;
import ipledge.web.view.DueDays;
import ipledge.web.view.Keys;
import ipledge.web.view.Person;
import ipledge.web.view.RightsShown;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of applications with names, products and due days. */
@Component
class ApplicationTable {

  /**
   * A row of the list.
   *
   * @param step element id of the user task at which it waits
   * @param missing names of what is missing
   * @param loanNumber of its loan, once somebody ordered to pay it out
   */
  record ApplicationInList(
      UUID id,
      String number,
      String borrower,
      Money amount,
      int tenorMonths,
      String productName,
      @Nullable String channel,
      String state,
      @Nullable String step,
      @Nullable String waitsForRole,
      @Nullable Person waitsFor,
      @Nullable Instant waitsSince,
      @Nullable LocalDate dueOn,
      @Nullable Integer workingDaysLeft,
      Ageing ageing,
      int missingCount,
      List<String> missing,
      Person customerManager,
      @Nullable Instant submittedAt,
      @Nullable String loanNumber) {}

  private static final int CURSOR_PARTS = 2;

  private final ApplicationLists lists;
  private final StaffDirectory staff;
  private final Catalogue catalogue;
  private final RightsShown rightsShown;
  private final DueDays dueDays;
  private final Clock clock;

  ApplicationTable(
      ApplicationLists lists,
      StaffDirectory staff,
      Catalogue catalogue,
      RightsShown rightsShown,
      DueDays dueDays,
      Clock clock) {
    this.lists = lists;
    this.staff = staff;
    this.catalogue = catalogue;
    this.rightsShown = rightsShown;
    this.dueDays = dueDays;
    this.clock = clock;
  }

  /**
   * A page of the list.
   *
   * @param after where the page before it ended; null for the first
   */
  Page<ApplicationInList> page(
      ApplicationsWanted wanted, int limit, @Nullable String after, Actor reader) {
    ApplicationLists.Sort sort = wanted.by();
    boolean descending = wanted.descending();
    List<String> from = Cursor.decode(after, CURSOR_PARTS).orElse(List.of());
    var window =
        new ApplicationLists.Window(
            sort,
            descending,
            limit,
            from.isEmpty() ? null : Keys.sortValue(from.getFirst(), kind(sort)),
            from.isEmpty() ? null : Keys.id(from.getLast()));
    List<ApplicationRow> rows = lists.list(wanted.filter(dueDays, reader), window, reader);
    List<ApplicationRow> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
    Map<String, String> names =
        staff.displayNames(
            shown.stream()
                .flatMap(row -> Stream.of(row.proposer(), row.waitsFor()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    Map<String, String> products =
        shown.stream()
            .map(ApplicationRow::productCode)
            .distinct()
            .collect(
                Collectors.toMap(
                    code -> code, code -> catalogue.productName(code, BankTime.today(clock))));
    String next =
        rows.size() > limit
            ? Cursor.encode(shown.getLast().sortKey(), shown.getLast().id().toString())
            : null;
    var due = dueDays.forList();
    return new Page<>(
        shown.stream().map(row -> row(row, due.apply(row.dueAt()), names, products)).toList(),
        next);
  }

  private ApplicationInList row(
      ApplicationRow row,
      DueDays.Due due,
      Map<String, String> names,
      Map<String, String> products) {
    return new ApplicationInList(
        row.id(),
        row.number(),
        row.borrower(),
        row.amount(),
        row.tenorMonths(),
        products.getOrDefault(row.productCode(), row.productCode()),
        row.channel(),
        row.state(),
        row.step(),
        row.waitsForRole(),
        row.waitsFor() == null ? null : person(row.waitsFor(), names),
        row.waitsSince(),
        due.dueOn(),
        due.workingDaysLeft(),
        due.ageing(),
        row.missing().size(),
        row.missing().stream().map(rightsShown::fact).toList(),
        person(row.proposer(), names),
        row.submittedAt(),
        row.loanNumber());
  }

  private static Person person(String staffId, Map<String, String> names) {
    return new Person(staffId, names.getOrDefault(staffId, staffId));
  }

  private static Keys.Kind kind(ApplicationLists.Sort sort) {
    return switch (sort) {
      case DUE, SUBMITTED, WAITING -> Keys.Kind.TIME;
      case AMOUNT -> Keys.Kind.AMOUNT;
      case NUMBER, BORROWER -> Keys.Kind.TEXT;
    };
  }
}
