package ipledge.contract;

import ipledge.contract.PaperSheet.Fact;
import ipledge.contract.PaperSheet.Table;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Prints a sheet on one page of A4, however much stands on it: first the letters grow smaller, then
 * long texts are cut, and say so by their dots.
 */
@Component
public class OnePagePrinter {

  /**
   * How much room is taken.
   *
   * @param points size of the letters
   * @param longest characters of a text that are printed
   */
  private record Room(String points, int longest) {}

  private static final List<Room> ROOMS =
      List.of(
          new Room("8.5", 600),
          new Room("7.5", 400),
          new Room("6.8", 260),
          new Room("6.2", 160),
          new Room("5.6", 100),
          new Room("5.0", 60),
          new Room("4.5", 40));

  private static final String DOTS = "…";

  /** What XML does not take, and line breaks. */
  private static final String UNPRINTABLE =
      "[^\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]+";

  private final PdfPrinter printer;

  OnePagePrinter(PdfPrinter printer) {
    this.printer = printer;
  }

  /**
   * @throws IllegalArgumentException if it does not go on one page in the smallest letters
   */
  public byte[] print(PaperSheet sheet) {
    for (Room room : ROOMS) {
      PdfPrinter.Printed printed = printer.pages(page(sheet, room));
      if (printed.pages() == 1) {
        return printed.pdf();
      }
    }
    throw new IllegalArgumentException("more than a page holds");
  }

  private static String page(PaperSheet sheet, Room room) {
    StringBuilder page = new StringBuilder(8192);
    page.append(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="%s"><head><title>%s</title><style>
            @page { size: A4; margin: 9mm 11mm; }
            body { font-family: '%s'; font-size: %spt; line-height: 1.25; margin: 0; }
            h1 { font-size: 1.6em; font-weight: normal; margin: 0; }
            h2 { font-size: 1.1em; font-weight: normal; margin: 1.2mm 0 0.4mm; }
            p { margin: 0 0 0.8mm; }
            table { width: 100%%; border-collapse: collapse; }
            th, td { border: 0.4pt solid #777; padding: 0.3mm 0.9mm; text-align: left;
              vertical-align: top; font-weight: normal; }
            th { background: #eee; }
            .facts th { width: 17%%; } .facts td { width: 33%%; }
            .foot { color: #555; font-size: 0.85em; margin-top: 1.5mm; }
            </style></head><body>
            """
                .formatted(
                    text(sheet.language()), text(sheet.title()), PdfPrinter.FONT, room.points()))
        .append("<h1>")
        .append(text(sheet.title()))
        .append("</h1><p>")
        .append(text(sheet.subtitle()))
        .append("</p>");
    facts(page, sheet.facts(), room);
    sheet.tables().forEach(table -> table(page, table, room));
    return page.append("<p class=\"foot\">")
        .append(text(sheet.footer()))
        .append("</p></body></html>")
        .toString();
  }

  private static void facts(StringBuilder page, List<Fact> facts, Room room) {
    page.append("<table class=\"facts\">");
    for (int i = 0; i < facts.size(); i += 2) {
      page.append("<tr>");
      fact(page, facts.get(i), room);
      fact(page, i + 1 < facts.size() ? facts.get(i + 1) : new Fact("", ""), room);
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private static void fact(StringBuilder page, Fact fact, Room room) {
    page.append("<th>").append(text(fact.label())).append("</th><td>");
    page.append(text(cut(fact.value(), room))).append("</td>");
  }

  private static void table(StringBuilder page, Table table, Room room) {
    page.append("<h2>").append(text(table.title())).append("</h2><table>");
    if (!table.head().isEmpty()) {
      page.append("<tr>");
      table.head().forEach(name -> page.append("<th>").append(text(name)).append("</th>"));
      page.append("</tr>");
    }
    for (List<String> row : table.rows()) {
      page.append("<tr>");
      row.forEach(cell -> page.append("<td>").append(text(cut(cell, room))).append("</td>"));
      page.append("</tr>");
    }
    page.append("</table>");
  }

  private static String cut(String words, Room room) {
    int length = words.codePointCount(0, words.length());
    return length <= room.longest()
        ? words
        : words.substring(0, words.offsetByCodePoints(0, room.longest())) + DOTS;
  }

  private static String text(String words) {
    return words
        .replaceAll(UNPRINTABLE, " ")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
