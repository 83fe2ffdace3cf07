package ipledge.web.intake;

import ipledge.intake.ImportRefused;
import ipledge.shared.SafeXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;

/**
 * The parts of an Excel file that are read, unpacked within bounds: a small file that unpacks to
 * very much costs no more than the bound. Nothing that could run or fetch is let in.
 */
final class WorkbookParts {

  /** Largest file, bytes; a full template has far less. */
  static final int LARGEST_FILE = 2 * 1024 * 1024;

  private static final int MOST_PARTS = 200;
  private static final long MOST_UNPACKED = 8L * 1024 * 1024;
  private static final int BUFFER = 64 * 1024;

  private final Map<String, byte[]> parts = new HashMap<>();

  private WorkbookParts() {}

  /**
   * @throws ImportRefused if it is too large, no workbook, or holds macros or links to elsewhere
   */
  static WorkbookParts open(byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw ImportRefused.tooLarge(LARGEST_FILE);
    }
    WorkbookParts book = new WorkbookParts();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      book.unpack(zip);
    } catch (IOException | IllegalArgumentException e) {
      throw ImportRefused.noWorkbook();
    }
    if (book.parts.isEmpty()) {
      throw ImportRefused.noWorkbook();
    }
    book.refuseHostile();
    return book;
  }

  boolean has(String part) {
    return parts.containsKey(part);
  }

  /**
   * @throws ImportRefused if there is no such part, it is too large, or no XML that we read
   */
  Document xml(String part) {
    byte[] content = parts.get(part);
    if (content == null) {
      throw ImportRefused.noWorkbook();
    }
    if (content.length > SafeXml.LARGEST) {
      throw ImportRefused.tooLarge(SafeXml.LARGEST);
    }
    try {
      return SafeXml.parse(content);
    } catch (SafeXml.Refused e) {
      throw ImportRefused.noWorkbook();
    }
  }

  private void unpack(ZipInputStream zip) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long unpacked = 0;
    for (ZipEntry next = zip.getNextEntry(); next != null; next = zip.getNextEntry()) {
      if (parts.size() >= MOST_PARTS) {
        throw ImportRefused.tooLarge(MOST_UNPACKED);
      }
      ByteArrayOutputStream content = new ByteArrayOutputStream();
      for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
        unpacked += read;
        if (unpacked > MOST_UNPACKED) {
          throw ImportRefused.tooLarge(MOST_UNPACKED);
        }
        content.write(buffer, 0, read);
      }
      // two parts of one name: programs differ in which of them they show
      if (parts.put(next.getName(), content.toByteArray()) != null) {
        throw ImportRefused.noWorkbook();
      }
    }
  }

  private void refuseHostile() {
    for (String name : parts.keySet()) {
      String part = name.toLowerCase(Locale.ROOT);
      if (part.endsWith(".bin") && part.contains("vba")
          || part.contains("macrosheets/")
          || part.contains("activex")
          || part.contains("embeddings/")) {
        throw ImportRefused.macros();
      }
      if (part.contains("externallinks/")
          || part.contains("querytables/")
          || part.endsWith("connections.xml")) {
        throw ImportRefused.links();
      }
    }
    String types =
        new String(parts.getOrDefault("[Content_Types].xml", new byte[0]), StandardCharsets.UTF_8);
    if (types.contains("macroEnabled")) {
      throw ImportRefused.macros();
    }
  }
}
