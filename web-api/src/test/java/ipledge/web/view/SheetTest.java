package ipledge.web.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Money;
import ipledge.testing.TestClock;
import ipledge.web.platform.Page;
import ipledge.web.platform.problem.RequestRefused;
import ipledge.web.view.Sheet.Column;
import ipledge.web.view.Sheet.Kind;
import ipledge.web.view.Sheet.Pages;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class SheetTest {

  private static final int MORE_THAN_A_BROWSER_TAKES = 12_345;

  private final TestClock clock = new TestClock();

  private record Row(String text, Money money, LocalDate day, @Nullable Instant at) {}

  private static final List<Column<Row>> COLUMNS =
      List.of(
          new Column<>("text", "Name", Kind.TEXT, Row::text),
          new Column<>("money", "Amount", Kind.MONEY, Row::money),
          new Column<>("day", "Day", Kind.DAY, Row::day),
          new Column<>("at", "At", Kind.TIME, Row::at));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://example.com\",\"here\")",
        "+1+1",
        "-1+1",
        "@SUM(1)",
        "\t=1+1",
        "2023104567890",
        "00123",
        "<a>&\"'</a>",
      })
  void aTextIsATextWhateverItLooksLike(String text) throws IOException {
    Xlsx sheet = written(List.of(row(text)));

    assertThat(sheet.rows()).hasSize(2);
    Xlsx.Cell cell = sheet.rows().get(1).getFirst();
    assertThat(cell.type()).isEqualTo("inlineStr");
    assertThat(cell.text()).isEqualTo(text);
    assertThat(cell.formula()).isFalse();
  }

  @Test
  void whatNoFileOfExcelHoldsDoesNotSpoilTheOthers() throws IOException {
    Xlsx sheet = written(List.of(row("a\u0000b\u001fc\ud800d"), row("good")));

    assertThat(sheet.texts(2)).first().isEqualTo("good");
    assertThat(sheet.texts(1).getFirst()).startsWith("a").contains("b").contains("c").endsWith("d");
  }

  @Test
  void amountsAndDaysAreNumbersThatExcelCanSum() throws IOException {
    Xlsx sheet = written(List.of(row("a")));

    List<Xlsx.Cell> cells = sheet.rows().get(1);
    assertThat(cells.get(1).text()).isEqualTo("1500000.50");
    assertThat(cells.get(1).type()).isIn("", "n");
    assertThat(cells.get(2).text()).as("23 November 2026 in Excel's count").startsWith("46349");
    assertThat(cells.get(3).text()).as("half past eight in Shanghai").startsWith("46349.354");
  }

  @Test
  void noLengthIsTooLong() throws IOException {
    Pages<Row> pages =
        (limit, after) -> {
          int from = after == null ? 0 : Integer.parseInt(after);
          int to = Math.min(from + limit, MORE_THAN_A_BROWSER_TAKES);
          return new Page<>(
              IntStream.range(from, to).mapToObj(i -> row("row " + i)).toList(),
              to < MORE_THAN_A_BROWSER_TAKES ? Integer.toString(to) : null);
        };
    var response = new MockHttpServletResponse();

    Sheet.of("cases", COLUMNS, List.of("text")).write(pages, clock, response);

    Xlsx sheet = Xlsx.read(response.getContentAsByteArray());
    assertThat(sheet.rows()).hasSize(MORE_THAN_A_BROWSER_TAKES + 1);
    assertThat(sheet.texts(MORE_THAN_A_BROWSER_TAKES)).containsExactly("row 12344");
  }

  @Test
  void theColumnsAreThoseAskedForInTheirOrder() throws IOException {
    var response = new MockHttpServletResponse();
    Sheet.of("cases", COLUMNS, List.of("money", "text"))
        .write((limit, after) -> new Page<>(List.of(row("a")), null), clock, response);

    assertThat(Xlsx.read(response.getContentAsByteArray()).texts(0))
        .containsExactly("Amount", "Name");
    assertThatThrownBy(() -> Sheet.of("cases", COLUMNS, List.of("text", "secret")))
        .isInstanceOf(RequestRefused.class);
  }

  @Test
  void theFileIsNamedAfterTheDayAtTheBank() throws IOException {
    clock.set(Instant.parse("2026-11-23T16:30:00Z"));
    var response = new MockHttpServletResponse();

    Sheet.of("案件", COLUMNS, List.of())
        .write((limit, after) -> new Page<>(List.of(), null), clock, response);

    assertThat(response.getHeader("Content-Disposition"))
        .startsWith("attachment")
        .contains("UTF-8''%E6%A1%88%E4%BB%B6%202026-11-24.xlsx");
    assertThat(response.getContentType()).isEqualTo(Sheet.MEDIA_TYPE);
    assertThat(Xlsx.read(response.getContentAsByteArray()).rows()).hasSize(1);
  }

  private Xlsx written(List<Row> rows) throws IOException {
    var response = new MockHttpServletResponse();
    Sheet.of("cases", COLUMNS, List.of())
        .write((limit, after) -> new Page<>(rows, null), clock, response);
    return Xlsx.read(response.getContentAsByteArray());
  }

  private static Row row(String text) {
    return new Row(
        text,
        Money.cny("1500000.50"),
        LocalDate.of(2026, 11, 23),
        Instant.parse("2026-11-23T00:30:00Z"));
  }
}
