package ipledge.intake;

import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.shared.Violation;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one application, read one by one; what cannot be read is noted with its row and
 * column, so that a file is corrected once and not cell by cell.
 */
final class ImportCells {

  private static final Pattern MONEY = Pattern.compile("\\d{1,16}(\\.\\d{1,2})?");
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,4}(\\.\\d{1,4})?");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  private final List<ImportRow> rows;
  private final Map<ImportColumn, Integer> saidIn = new EnumMap<>(ImportColumn.class);
  private final List<ImportProblem> problems = new ArrayList<>();

  ImportCells(List<ImportRow> rows) {
    this.rows = rows;
    for (ImportColumn column : ImportColumn.values()) {
      if (column.isOfApplication()) {
        agree(column);
      }
    }
    rows.forEach(this::measure);
  }

  List<ImportProblem> problems() {
    return problems;
  }

  /** What the application says, in whichever of its rows. */
  @Nullable String said(ImportColumn column) {
    Integer row = saidIn.get(column);
    return row == null ? null : rows.get(row).cell(column);
  }

  /** The same where it must say something. */
  Optional<String> required(ImportColumn column) {
    String cell = said(column);
    if (cell == null) {
      note(column, "intake.import-cell-missing", Map.of());
    }
    return Optional.ofNullable(cell);
  }

  Optional<String> required(int row, ImportColumn column) {
    String cell = rows.get(row).cell(column);
    if (cell == null) {
      note(row, column, "intake.import-cell-missing", Map.of());
    }
    return Optional.ofNullable(cell);
  }

  /** Yuan, with or without commas between the thousands. */
  Optional<Money> money(ImportColumn column) {
    return read(column, "intake.import-no-amount", ImportCells::amount);
  }

  /** A whole number. */
  Optional<Integer> whole(ImportColumn column) {
    return read(
        column,
        "intake.import-no-whole-number",
        cell ->
            WHOLE.matcher(cell).matches() ? Optional.of(Integer.valueOf(cell)) : Optional.empty());
  }

  /**
   * Per cent, with or without its sign. Something below one without it may be meant as a share of
   * one or as less than a per cent: nobody guesses.
   */
  Optional<Percentage> percent(ImportColumn column) {
    return read(column, "intake.import-no-percentage", ImportCells::share);
  }

  Optional<LocalDate> day(int row, ImportColumn column) {
    String cell = rows.get(row).cell(column);
    if (cell == null) {
      return Optional.empty();
    }
    Optional<LocalDate> day = date(cell);
    if (day.isEmpty()) {
      note(row, column, "intake.import-no-day", Map.of());
    }
    return day;
  }

  void note(ImportColumn column, String code, Map<String, String> arguments) {
    note(saidIn.getOrDefault(column, 0), column, code, arguments);
  }

  void note(int row, @Nullable ImportColumn column, String code, Map<String, String> arguments) {
    problems.add(new ImportProblem(rows.get(row).number(), column, code, arguments));
  }

  /** What a form would have been refused for, at the cell from which it comes. */
  void note(Violation refused) {
    ImportColumn column = ImportColumn.at(String.valueOf(refused.pointer())).orElse(null);
    if (column == null) {
      note(0, null, refused.code(), refused.arguments());
    } else {
      note(column, refused.code(), refused.arguments());
    }
  }

  private <T> Optional<T> read(
      ImportColumn column, String otherwise, Function<String, Optional<T>> reader) {
    String cell = said(column);
    if (cell == null) {
      return Optional.empty();
    }
    Optional<T> value = reader.apply(cell);
    if (value.isEmpty()) {
      note(column, otherwise, Map.of());
    }
    return value;
  }

  private void agree(ImportColumn column) {
    for (int i = 0; i < rows.size(); i++) {
      String cell = rows.get(i).cell(column);
      Integer first = saidIn.get(column);
      if (cell != null && first == null) {
        saidIn.put(column, i);
      } else if (cell != null && first != null && !cell.equals(rows.get(first).cell(column))) {
        String before = Integer.toString(rows.get(first).number());
        note(i, column, "intake.import-cell-differs", Map.of("row", before));
      }
    }
  }

  private void measure(ImportRow row) {
    row.cells()
        .forEach(
            (column, cell) -> {
              if (cell.length() > column.longest()) {
                problems.add(
                    new ImportProblem(
                        row.number(),
                        column,
                        "intake.import-cell-too-long",
                        Map.of("most", Integer.toString(column.longest()))));
              }
            });
  }

  private static Optional<Money> amount(String cell) {
    String plain = cell.replaceAll("[,，\\s¥￥]", "");
    return MONEY.matcher(plain).matches() ? Optional.of(Money.cny(plain)) : Optional.empty();
  }

  private static Optional<Percentage> share(String cell) {
    String plain = cell.replaceAll("[%％\\s]", "");
    boolean signed = !plain.equals(cell.replaceAll("\\s", ""));
    if (!NUMBER.matcher(plain).matches()) {
      return Optional.empty();
    }
    BigDecimal percent = new BigDecimal(plain);
    boolean unclear =
        !signed && percent.signum() != 0 && percent.abs().compareTo(BigDecimal.ONE) < 0;
    return unclear ? Optional.empty() : Optional.of(Percentage.ofPercent(plain));
  }

  private static Optional<LocalDate> date(String cell) {
    Matcher day = DAY.matcher(cell);
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(day.group(1)),
              Integer.parseInt(day.group(2)),
              Integer.parseInt(day.group(3))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
