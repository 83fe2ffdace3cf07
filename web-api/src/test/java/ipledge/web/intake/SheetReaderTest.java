package ipledge.web.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Violation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people write is read as they see it; what would harm, or shows one thing and is another, is
 * not.
 */
class SheetReaderTest {

  @Test
  void textsNumbersAndDaysAreReadAsOneSeesThem() {
    Book book =
        Book.ofSheet(
                """
                <row r="2"><c r="A2" t="s"><v>1</v></c><c r="C2"><v>2.02310456789E12</v></c>
                  <c r="D2"><v>1234.0999999999999</v></c><c r="E2"><v>44179</v></c>
                  <c r="F2" t="inlineStr"><is><r><t> two</t></r><r><t xml:space="preserve"> runs </t></r></is></c>
                  <c r="AA2" t="b"><v>1</v></c><c r="AB2" t="str"><v/></c></row>
                <row r="9"/>
                <row r="10"><c r="B10"><v>0.12</v></c></row>
                """)
            .with(
                "xl/sharedStrings.xml",
                """
                <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
                  <si><t>no</t></si><si><t>星河</t><rPh><t>xing</t></rPh></si></sst>
                """);
    List<SheetReader.Row> rows = rows(book);
    assertThat(rows).extracting(SheetReader.Row::number).containsExactly(2, 10);
    var cells = rows.getFirst().cells();
    assertThat(cells.keySet()).containsExactly(0, 2, 3, 4, 5, 26);
    assertThat(cells.get(0).text()).isEqualTo("星河");
    assertThat(cells.get(2).text()).isEqualTo("2023104567890");
    assertThat(cells.get(3).text()).isEqualTo("1234.1");
    assertThat(cells.get(4).day()).isEqualTo("2020-12-14");
    assertThat(cells.get(5).text()).isEqualTo("two runs");
    assertThat(rows.get(1).cells().get(1).text()).isEqualTo("0.12");
    assertThat(rows.get(1).cells().get(1).day()).isEqualTo("0.12");
  }

  @ParameterizedTest
  @CsvSource({
    "xl/vbaProject.bin, intake.import-macros",
    "xl/macrosheets/sheet1.xml, intake.import-macros",
    "xl/activeX/activeX1.xml, intake.import-macros",
    "xl/embeddings/oleObject1.bin, intake.import-macros",
    "xl/externalLinks/externalLink1.xml, intake.import-links",
    "xl/queryTables/queryTable1.xml, intake.import-links",
    "xl/connections.xml, intake.import-links"
  })
  void whatCouldRunOrFetchIsNotLetIn(String part, String code) {
    refused(code, sound().with(part, "x").bytes());
  }

  @Test
  void aMacroWorkbookByItsTypesIsNotLetInEither() {
    refused(
        "intake.import-macros",
        sound()
            .with(
                "[Content_Types].xml", "<Types>application/vnd.ms-excel.sheet.macroEnabled</Types>")
            .bytes());
  }

  @Test
  void aFormulaIsNamedAndNotWorkedOut() {
    Book book =
        Book.ofSheet("<row r=\"3\"><c r=\"B3\"><f>HYPERLINK(\"http://x\")</f><v>1</v></c></row>");
    assertThatThrownBy(() -> rows(book))
        .isInstanceOfSatisfying(
            Violation.class,
            no -> {
              assertThat(no.code()).isEqualTo("intake.import-formula");
              assertThat(no.arguments()).containsEntry("cell", "B3");
            });
  }

  @Test
  void aSmallFileThatUnpacksToVeryMuchIsLeftAtTheBound() {
    byte[] bomb = sound().with("xl/media/zeros", new byte[64 * 1024 * 1024]).bytes();
    assertThat(bomb.length).isLessThan(100_000);
    refused("intake.import-too-large", bomb);
    Book many = sound();
    for (int i = 0; i < 300; i++) {
      many.with("xl/part" + i, "x");
    }
    refused("intake.import-too-large", many.bytes());
    refused("intake.import-too-large", new byte[WorkbookParts.LARGEST_FILE + 1]);
  }

  @Test
  void aHundredThousandRowsAreNotRead() {
    String rows =
        IntStream.rangeClosed(1, 100_000)
            .mapToObj("<row r=\"%1$d\"><c r=\"A%1$d\"><v>1</v></c></row>"::formatted)
            .collect(Collectors.joining());
    refused("intake.import-too-large", Book.ofSheet(rows).bytes());
    String some =
        IntStream.rangeClosed(1, 30)
            .mapToObj("<row r=\"%1$d\"><c r=\"A%1$d\"><v>1</v></c></row>"::formatted)
            .collect(Collectors.joining());
    assertThatThrownBy(() -> SheetReader.rows(WorkbookParts.open(Book.ofSheet(some).bytes()), 29))
        .hasMessage("intake.import-too-many-rows");
  }

  static List<byte[]> broken() {
    String entity =
        "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><worksheet>&a;</worksheet>";
    return List.of(
        new byte[0],
        "PK".getBytes(StandardCharsets.US_ASCII),
        "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
        sound().with("xl/worksheets/sheet1.xml", entity).bytes(),
        sound().with("xl/workbook.xml", "<workbook").bytes(),
        sound().with("xl/workbook.xml", "<workbook/>").bytes(),
        sound().with("xl/_rels/workbook.xml.rels", "<Relationships/>").bytes(),
        Book.ofSheet("<row r=\"1\"><c r=\"?\"><v>1</v></c></row>").bytes(),
        Book.ofSheet("<row r=\"1\"><c r=\"A1\"><v>one</v></c></row>").bytes(),
        Book.ofSheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>").bytes(),
        Book.ofSheet("<row r=\"x\"><c r=\"A1\"><v>1</v></c></row>").bytes());
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsNoWorkbookIsSaidToBeNone(byte[] file) {
    refused("intake.import-no-workbook", file);
  }

  /** Whatever bytes: an answer in words, no other failure. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void noDamageToAFileEndsInAnythingElse(long seed) {
    Random random = new Random(seed);
    byte[] file = sound().bytes();
    for (int round = 0; round < 300; round++) {
      byte[] hurt = file.clone();
      for (int i = random.nextInt(1, 8); i > 0; i--) {
        hurt[random.nextInt(hurt.length)] = (byte) random.nextInt();
      }
      try {
        assertThat(SheetReader.rows(WorkbookParts.open(hurt), 100)).isNotNull();
      } catch (Violation no) {
        assertThat(no.code()).startsWith("intake.import-");
      }
    }
  }

  @Test
  void aNumberWithManyZerosCostsNothing() {
    Book book = Book.ofSheet("<row r=\"1\"><c r=\"A1\"><v>1E999999999</v></c></row>");
    assertThat(rows(book).getFirst().cells().get(0).text()).isEqualTo("1E999999999");
  }

  private static Book sound() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("a", "b"));
    return Book.of(rows);
  }

  private static List<SheetReader.Row> rows(Book book) {
    return SheetReader.rows(WorkbookParts.open(book.bytes()), 100);
  }

  private static void refused(String code, byte[] file) {
    assertThatThrownBy(() -> SheetReader.rows(WorkbookParts.open(file), 100)).hasMessage(code);
  }
}
