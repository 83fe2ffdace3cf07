package ipledge.web.view;

import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.web.platform.Page;
import ipledge.web.platform.problem.RequestRefused;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/**
 * A list as an Excel file, written as it is read: neither side ever holds all of it. Texts are
 * texts, whatever they begin with: Excel takes none for a formula, also when somebody edits it.
 *
 * @param <T> what a row is
 */
public final class Sheet<T> {

  /** What a file of ours is called on HTTP. */
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private static final int ROWS_AT_A_TIME = 500;

  /** What a column holds. */
  public enum Kind {
    TEXT("@", 22),
    LONG_TEXT("@", 40),
    /** Yuan. */
    MONEY("#,##0.00", 18),
    NUMBER("0", 10),
    DAY("yyyy-mm-dd", 12),
    /** In the bank's time. */
    TIME("yyyy-mm-dd hh:mm", 17);

    private final String format;
    private final int width;

    Kind(String format, int width) {
      this.format = format;
      this.width = width;
    }
  }

  /**
   * A column.
   *
   * @param key by which it is asked for
   * @param value a text, a number, Money, a LocalDate or an Instant
   */
  public record Column<T>(
      String key, String title, Kind kind, Function<T, ? extends @Nullable Object> value) {}

  /** Reads the page of a list that begins after a cursor. */
  public interface Pages<T> {

    Page<T> read(int limit, @Nullable String after);
  }

  private final String name;
  private final List<Column<T>> columns;

  private Sheet(String name, List<Column<T>> columns) {
    this.name = name;
    this.columns = columns;
  }

  /**
   * A sheet with the wanted columns, in the wanted order; all of them if none is named.
   *
   * @throws RequestRefused (400) if there is no such column
   */
  public static <T> Sheet<T> of(String name, List<Column<T>> known, List<String> wanted) {
    if (wanted.isEmpty()) {
      return new Sheet<>(name, known);
    }
    List<Column<T>> chosen =
        wanted.stream()
            .distinct()
            .map(
                key ->
                    known.stream()
                        .filter(column -> column.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> RequestRefused.at("/column", "platform.wrong-type")))
            .toList();
    return new Sheet<>(name, chosen);
  }

  /** Writes all pages; what is wrong with the question is said before the first byte. */
  public void write(Pages<T> pages, Clock clock, HttpServletResponse response) throws IOException {
    Page<T> page = pages.read(ROWS_AT_A_TIME, null);
    response.setContentType(MEDIA_TYPE);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(clock));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    try (Workbook book = new Workbook(response.getOutputStream(), "IPledge", null)) {
      Worksheet sheet = book.newWorksheet(name);
      head(sheet);
      int at = 1;
      while (true) {
        at = rows(sheet, at, page.items());
        String next = page.next();
        if (next == null || at + ROWS_AT_A_TIME > Worksheet.MAX_ROWS) {
          break;
        }
        page = pages.read(ROWS_AT_A_TIME, next);
      }
      sheet.finish();
    }
  }

  private String disposition(Clock clock) {
    return ContentDisposition.attachment()
        .filename(name + " " + BankTime.today(clock) + ".xlsx", StandardCharsets.UTF_8)
        .build()
        .toString();
  }

  private void head(Worksheet sheet) {
    sheet.freezePane(0, 1);
    for (int i = 0; i < columns.size(); i++) {
      sheet.width(i, columns.get(i).kind().width);
      sheet.inlineString(0, i, columns.get(i).title());
      sheet.style(0, i).bold().format(Kind.TEXT.format).set();
    }
  }

  private int rows(Worksheet sheet, int from, List<T> items) throws IOException {
    int at = from;
    for (T item : items) {
      for (int i = 0; i < columns.size(); i++) {
        put(sheet, at, i, columns.get(i).value().apply(item));
      }
      at++;
    }
    if (at > from) {
      for (int i = 0; i < columns.size(); i++) {
        sheet.range(from, i, at - 1, i).style().format(columns.get(i).kind().format).set();
      }
    }
    sheet.flush();
    return at;
  }

  private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
    switch (value) {
      case null -> {}
      case Money money -> sheet.value(row, column, money.amount());
      case Number number -> sheet.value(row, column, number);
      case LocalDate day -> sheet.value(row, column, day);
      case Instant at -> sheet.value(row, column, LocalDateTime.ofInstant(at, BankTime.ZONE));
      default -> sheet.inlineString(row, column, value.toString());
    }
  }
}
