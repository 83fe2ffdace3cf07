package ipledge.contract;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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

  private final String mediaType;
  private final String beginning;
  private final String mainPart;
  private final Set<String> endings;

  FileType(String mediaType, String beginning, String mainPart, Set<String> endings) {
    this.mediaType = mediaType;
    this.beginning = beginning;
    this.mainPart = mainPart;
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
    return HexFormat.of().formatHex(content, 0, length).startsWith(beginning);
  }

  /** Whether it is an archive whose parts say what it is. */
  boolean isPackage() {
    return !mainPart.isEmpty();
  }

  /** The part that every such package has. */
  String mainPart() {
    return mainPart;
  }
}
