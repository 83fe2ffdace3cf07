package ipledge.web.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that people should not bring, and one that they may. */
final class Files {

  private static final int MEGABYTE = 1 << 20;
  private static final List<String> NAMES =
      List.of(
          "scan.pdf",
          "扫描件.pdf",
          "scan.png",
          "letter.docx",
          "sheet.xlsx",
          "../../../x.pdf",
          "..\\..\\x.pdf",
          "CON.pdf",
          "a.pdf%00.exe",
          "x.pdf.exe",
          "\u202efdp.exe",
          "n".repeat(300) + ".pdf",
          "no extension",
          "<img src=x>.pdf",
          "a;b.pdf",
          ".pdf",
          "");

  private Files() {}

  static String name(Dice dice) {
    return dice.percent(40) ? "scan.pdf" : dice.of(NAMES);
  }

  static byte[] content(Dice dice) {
    return switch (dice.below(11)) {
      case 0, 1, 2 ->
          ("%PDF-1.7\n" + "a scan ".repeat(1 + dice.below(50))).getBytes(StandardCharsets.US_ASCII);
      case 3 -> "%PDF-1.7\n<script>window.__pwned=1</script>\n".getBytes(StandardCharsets.US_ASCII);
      case 4 -> "GIF89a/*<html><script>1</script>*/=1;".getBytes(StandardCharsets.US_ASCII);
      case 5 -> new byte[] {'M', 'Z', 0, 1, 2};
      case 6 -> zip("word/document.xml", dice.percent(50) ? 40 : 1);
      case 7 -> zip("../../evil.xml", 1);
      case 8 -> new byte[0];
      case 9 -> dice.bytes(1 + dice.below(2_000));
      default -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0};
    };
  }

  /** An archive of one file of zeros, which grows a thousandfold when unpacked. */
  private static byte[] zip(String name, int megabytes) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry(name));
      byte[] zeros = new byte[MEGABYTE];
      for (int i = 0; i < megabytes; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** The form as a browser sends it. */
  static byte[] form(String boundary, String field, String name, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
            .formatted(boundary, field, name.replace("\"", "%22"));
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(content);
    out.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
