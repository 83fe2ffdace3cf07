package ipledge.web.view;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the first sheet of an Excel file as it is written, without anything that repairs it. */
public record Xlsx(List<List<Cell>> rows) {

  /**
   * A cell.
   *
   * @param type as the file has it: inlineStr, n, b; empty for a number without a word
   * @param formula whether there is one
   */
  public record Cell(String type, String text, boolean formula) {}

  /** By the list of contents at the file's end, as all programs of tables do. */
  public static Xlsx read(byte[] file) throws IOException {
    Path kept = Files.createTempFile("sheet", ".xlsx");
    try {
      Files.write(kept, file);
      try (ZipFile zip = new ZipFile(kept.toFile())) {
        ZipEntry first = zip.getEntry("xl/worksheets/sheet1.xml");
        if (first == null) {
          throw new IOException("no sheet");
        }
        return sheet(zip.getInputStream(first).readAllBytes());
      }
    } finally {
      Files.delete(kept);
    }
  }

  public List<String> texts(int row) {
    return rows.get(row).stream().map(Cell::text).toList();
  }

  private static Xlsx sheet(byte[] xml) throws IOException {
    try {
      Element root =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(xml))
              .getDocumentElement();
      List<List<Cell>> rows = new ArrayList<>();
      NodeList found = root.getElementsByTagName("row");
      for (int i = 0; i < found.getLength(); i++) {
        rows.add(cells((Element) found.item(i)));
      }
      return new Xlsx(rows);
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(e);
    }
  }

  private static List<Cell> cells(Element row) {
    List<Cell> cells = new ArrayList<>();
    NodeList found = row.getElementsByTagName("c");
    for (int i = 0; i < found.getLength(); i++) {
      Element cell = (Element) found.item(i);
      cells.add(
          new Cell(
              cell.getAttribute("t"),
              cell.getTextContent(),
              cell.getElementsByTagName("f").getLength() > 0));
    }
    return cells;
  }
}
