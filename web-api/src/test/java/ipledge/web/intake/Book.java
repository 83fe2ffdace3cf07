package ipledge.web.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks part by part, also such as no program of tables would write. */
public final class Book {

  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  private final Map<String, byte[]> parts = new LinkedHashMap<>();

  private Book() {}

  /** A sound one with these cells, all of them texts. */
  public static Book of(List<List<String>> rows) {
    StringBuilder sheet = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      sheet.append("<row r=\"").append(i + 1).append("\">");
      for (int j = 0; j < rows.get(i).size(); j++) {
        sheet
            .append("<c r=\"")
            .append((char) ('A' + j))
            .append(i + 1)
            .append("\" t=\"inlineStr\"><is><t>")
            .append(rows.get(i).get(j).replace("&", "&amp;").replace("<", "&lt;"))
            .append("</t></is></c>");
      }
      sheet.append("</row>");
    }
    return ofSheet(sheet.toString());
  }

  /** A sound one with these rows as they stand in the file. */
  static Book ofSheet(String rows) {
    return new Book()
        .with(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>")
        .with(
            "xl/workbook.xml",
            """
            <workbook xmlns="%s"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
              <sheets><sheet name="x" sheetId="1" r:id="rId7"/></sheets></workbook>
            """
                .formatted(MAIN))
        .with(
            "xl/_rels/workbook.xml.rels",
            """
            <Relationships
              xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
              <Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>
            """)
        .with(
            "xl/worksheets/sheet1.xml",
            "<worksheet xmlns=\"%s\"><sheetData>%s</sheetData></worksheet>".formatted(MAIN, rows));
  }

  Book with(String part, String content) {
    return with(part, content.getBytes(StandardCharsets.UTF_8));
  }

  Book with(String part, byte[] content) {
    parts.put(part, content);
    return this;
  }

  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
