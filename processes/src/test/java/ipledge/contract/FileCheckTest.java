package ipledge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Violation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Files that honest people bring, and files that are made to do harm. */
class FileCheckTest {

  private static final DocumentSettings SHIPPED =
      new DocumentSettings(DataSize.ofMegabytes(20), DataSize.ofMegabytes(200), 2000);
  private static final int MEGABYTE = 1024 * 1024;

  private final FileCheck files = new FileCheck(SHIPPED);

  @Test
  void whatItsNameSaysIsTaken() throws IOException {
    byte[] pdf = "%PDF-1.7 a scan".getBytes(StandardCharsets.US_ASCII);
    assertThat(files.check("Order.PDF", pdf).mediaType()).isEqualTo("application/pdf");
    assertThat(files.check("letter.docx", office("word/document.xml", 10)).mediaType())
        .endsWith("wordprocessingml.document");
    assertThat(files.check("sheet.xlsx", office("xl/workbook.xml", 10)).mediaType())
        .endsWith("spreadsheetml.sheet");
  }

  @Test
  void whatItIsNotIsRefused() throws IOException {
    refused("contract.document-empty", "a.pdf", new byte[0]);
    refused("contract.document-type-unknown", "a.exe", new byte[] {'M', 'Z', 1, 2});
    refused("contract.document-type-unknown", "a.docx", office("xl/workbook.xml", 1));
    refused(
        "contract.document-type-unknown",
        "a.docx",
        "PK\3\4 no archive".getBytes(StandardCharsets.US_ASCII));
    byte[] cut = office("word/document.xml", 3 * MEGABYTE);
    refused("contract.document-type-unknown", "a.docx", Arrays.copyOf(cut, cut.length / 2));
  }

  @Test
  void whatIsTooLargeIsRefused() {
    byte[] large = new byte[20 * MEGABYTE + 1];
    System.arraycopy("%PDF-".getBytes(StandardCharsets.US_ASCII), 0, large, 0, 5);
    refused("contract.document-too-large", "a.pdf", large);
    assertThat(files.check("a.pdf", Arrays.copyOf(large, 20 * MEGABYTE))).isNotNull();
  }

  /** Two megabytes that would unpack to two gigabytes. */
  @Test
  void aFileThatUnpacksToVeryMuchIsLeftAtTheLimit() throws IOException {
    byte[] bomb = bomb(2048);
    assertThat(bomb.length).isLessThan(3 * MEGABYTE);
    long begin = System.nanoTime();
    refused("contract.document-unpacks-too-large", "a.docx", bomb);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
  }

  /** The part that is looked for comes first: what comes after it is counted all the same. */
  @Test
  void theLimitHoldsForWhatComesAfterTheMainPartToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.putNextEntry(new ZipEntry("word/media/a.bin"));
      zeros(zip, 201);
    }
    refused("contract.document-unpacks-too-large", "a.docx", bytes.toByteArray());
  }

  @Test
  void manyPartsAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      for (int i = 0; i < 2000; i++) {
        zip.putNextEntry(stored("part" + i));
      }
    }
    refused("contract.document-of-too-many-parts", "a.docx", bytes.toByteArray());
  }

  private void refused(String code, String name, byte[] content) {
    assertThatThrownBy(() -> files.check(name, content))
        .isInstanceOfSatisfying(
            Violation.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo(code);
              assertThat(refusal.pointer()).isEqualTo("/content");
            });
  }

  private static byte[] office(String part, int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write(new byte[size]);
      zip.putNextEntry(new ZipEntry(part));
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb(int megabytes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zeros(zip, megabytes);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    }
    return bytes.toByteArray();
  }

  private static void zeros(ZipOutputStream zip, int megabytes) throws IOException {
    byte[] block = new byte[MEGABYTE];
    for (int i = 0; i < megabytes; i++) {
      zip.write(block);
    }
  }

  private static ZipEntry stored(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(0);
    entry.setCrc(new CRC32().getValue());
    return entry;
  }
}
