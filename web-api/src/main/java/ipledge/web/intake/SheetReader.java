package ipledge.web.intake;

import ipledge.intake.ImportRefused;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads the first sheet of a workbook as text, cell by cell, without working anything out. */
final class SheetReader {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})(\\d{1,7})");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final int LETTERS = 26;
  private static final int MOST_PLACES = 30;

  /** What a program of tables keeps of a number. */
  private static final MathContext DIGITS = new MathContext(15);

  /**
   * A row that is not blank.
   *
   * @param number as the program of tables counts them
   * @param cells by column, 0 is A; texts without blanks around them, none of a blank cell
   */
  record Row(int number, Map<Integer, Cell> cells) {}

  /**
   * A cell.
   *
   * @param number whether it holds a number, which may be a day
   */
  record Cell(String text, boolean number, boolean since1904) {

    /** As a day, if it is a number that can be one. */
    String day() {
      if (!number) {
        return text;
      }
      try {
        LocalDate zero = since1904 ? DAY_ZERO_1904 : DAY_ZERO;
        return zero.plusDays(new BigDecimal(text).intValueExact()).toString();
      } catch (ArithmeticException | DateTimeException e) {
        return text;
      }
    }
  }

  private final WorkbookParts book;
  private final int mostRows;
  private final boolean since1904;
  private final List<String> shared = new ArrayList<>();

  private SheetReader(WorkbookParts book, int mostRows) {
    this.book = book;
    this.mostRows = mostRows;
    NodeList properties = book.xml("xl/workbook.xml").getElementsByTagNameNS(MAIN, "workbookPr");
    String base =
        properties.getLength() == 0 ? "" : ((Element) properties.item(0)).getAttribute("date1904");
    this.since1904 = base.equals("1") || base.equals("true");
  }

  /**
   * @param mostRows with its head
   * @throws ImportRefused if there is no sheet, a formula, or more rows
   */
  static List<Row> rows(WorkbookParts book, int mostRows) {
    return new SheetReader(book, mostRows).read();
  }

  private List<Row> read() {
    Document sheet = book.xml(firstSheet());
    if (book.has("xl/sharedStrings.xml")) {
      for (Element text : elements(book.xml("xl/sharedStrings.xml"), "si")) {
        shared.add(text(text));
      }
    }
    List<Row> rows = new ArrayList<>();
    for (Element row : elements(sheet, "row")) {
      Map<Integer, Cell> cells = cells(row);
      if (!cells.isEmpty()) {
        rows.add(new Row(number(row.getAttribute("r")), cells));
      }
      if (rows.size() > mostRows) {
        throw ImportRefused.tooManyRows(mostRows - 1);
      }
    }
    return rows;
  }

  private String firstSheet() {
    List<Element> sheets = elements(book.xml("xl/workbook.xml"), "sheet");
    if (sheets.isEmpty()) {
      throw ImportRefused.noWorkbook();
    }
    String id = sheets.getFirst().getAttributeNS(RELATIONS, "id");
    NodeList relations =
        book.xml("xl/_rels/workbook.xml.rels").getElementsByTagNameNS("*", "Relationship");
    for (int i = 0; i < relations.getLength(); i++) {
      Element relation = (Element) relations.item(i);
      if (relation.getAttribute("Id").equals(id)) {
        String target = relation.getAttribute("Target");
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
      }
    }
    throw ImportRefused.noWorkbook();
  }

  private Map<Integer, Cell> cells(Element row) {
    Map<Integer, Cell> cells = new TreeMap<>();
    for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element cell && cell.getLocalName().equals("c")) {
        Matcher place = PLACE.matcher(cell.getAttribute("r"));
        if (!place.matches()) {
          throw ImportRefused.noWorkbook();
        }
        if (child(cell, "f") != null) {
          throw ImportRefused.formula(place.group());
        }
        Cell read = cell(cell);
        if (!read.text().isEmpty()) {
          cells.put(column(place.group(1)), read);
        }
      }
    }
    return cells;
  }

  private Cell cell(Element cell) {
    Element value = child(cell, "v");
    String written = value == null ? "" : value.getTextContent().strip();
    return switch (cell.getAttribute("t")) {
      case "inlineStr" -> {
        Element inline = child(cell, "is");
        yield words(inline == null ? "" : text(inline));
      }
      case "s" -> words(written.isEmpty() ? "" : sharedText(written));
      case "str", "d", "e" -> words(written);
      case "b" -> words(written.equals("1") ? "TRUE" : "FALSE");
      default -> written.isEmpty() ? words("") : new Cell(plain(written), true, since1904);
    };
  }

  private static Cell words(String text) {
    return new Cell(text.strip(), false, false);
  }

  private String sharedText(String index) {
    int at = number(index);
    if (at >= shared.size()) {
      throw ImportRefused.noWorkbook();
    }
    return shared.get(at);
  }

  /** 2.02310456789E12 is a number of a patent, and 1234.0999999999999 is 1234.1. */
  private static String plain(String number) {
    try {
      BigDecimal value = new BigDecimal(number);
      return value.scale() > MOST_PLACES || value.scale() < -MOST_PLACES
          ? number
          : value.round(DIGITS).stripTrailingZeros().toPlainString();
    } catch (NumberFormatException e) {
      throw ImportRefused.noWorkbook();
    }
  }

  /** All runs of a text; what says how it is pronounced is no part of it. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    NodeList runs = element.getElementsByTagNameNS(MAIN, "t");
    for (int i = 0; i < runs.getLength(); i++) {
      if (!runs.item(i).getParentNode().getLocalName().equals("rPh")) {
        text.append(runs.item(i).getTextContent());
      }
    }
    return text.toString();
  }

  private static List<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagNameNS(MAIN, name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static @Nullable Element child(Element parent, String name) {
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element && name.equals(element.getLocalName())) {
        return element;
      }
    }
    return null;
  }

  private static int number(String digits) {
    if (!digits.matches("\\d{1,7}")) {
      throw ImportRefused.noWorkbook();
    }
    return Integer.parseInt(digits);
  }

  private static int column(String letters) {
    int column = 0;
    for (char letter : letters.toCharArray()) {
      column = column * LETTERS + letter - 'A' + 1;
    }
    return column - 1;
  }
}
