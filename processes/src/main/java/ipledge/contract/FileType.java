package ipledge.contract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The files we take: what the first bytes show and the name's ending must agree. */
enum FileType {
  PDF("application/pdf", "255044462d", "", Set.of("pdf")),
  PNG("image/png", "89504e470d0a1a0a", "", Set.of("png")),
  JPEG("image/jpeg", "ffd8ff", "", Set.of("jpg", "jpeg")),
  WORD(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "504b0304",
      "word/document.xml",
      Set.of("docx")),
  EXCEL(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "504b0304",
      "xl/workbook.xml",
      Set.of("xlsx"));

  private static final int LONGEST_BEGINNING = 8;
  private static final int MOST_ENTRIES = 1000;

  private final String mediaType;
  private final String beginning;
  private final String entry;
  private final Set<String> endings;

  FileType(String mediaType, String beginning, String entry, Set<String> endings) {
    this.mediaType = mediaType;
    this.beginning = beginning;
    this.entry = entry;
    this.endings = endings;
  }

  String mediaType() {
    return mediaType;
  }

  Set<String> endings() {
    return endings;
  }

  static Optional<FileType> of(String fileName, byte[] content) {
    String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(type -> type.endings.contains(ending) && type.isShownBy(content))
        .findFirst();
  }

  private boolean isShownBy(byte[] content) {
    int length = Math.min(LONGEST_BEGINNING, content.length);
    return HexFormat.of().formatHex(content, 0, length).startsWith(beginning)
        && (entry.isEmpty() || isInside(content));
  }

  /** Looks for the part that every such package has; only names are kept, never contents. */
  private boolean isInside(byte[] content) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (int i = 0; i < MOST_ENTRIES; i++) {
        ZipEntry next = zip.getNextEntry();
        if (next == null) {
          return false;
        }
        if (next.getName().equals(entry)) {
          return true;
        }
      }
      return false;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }
}
