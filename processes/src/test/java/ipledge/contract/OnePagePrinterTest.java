package ipledge.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.contract.PaperSheet.Fact;
import ipledge.contract.PaperSheet.Table;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** A decision sheet is one page, whatever stands on it. */
class OnePagePrinterTest {

  private static final String LONG_NAME = "北京测试中关村新能源汽车动力电池回收利用技术有限责任公司第一分公司";
  private static final int SIX = 6;

  private final OnePagePrinter printer = new OnePagePrinter(new PdfPrinter());

  @Test
  void sixRightsLongNamesAndManyWordsGoOnOnePageWithEveryFigure() throws IOException {
    String words = "The survey found the plant in order. ".repeat(100);
    PaperSheet sheet =
        new PaperSheet(
            "zh-CN",
            "审批决策表",
            "BJ-HD-2026-00001 " + LONG_NAME,
            IntStream.range(0, 19).mapToObj(i -> new Fact("项目" + i, LONG_NAME + i)).toList(),
            List.of(
                rights("质押权利", 8),
                rights("评分及因素", 6),
                new Table("绿色通道", List.of(), Collections.nCopies(9, List.of("3.7", LONG_NAME))),
                new Table("例外", List.of(), Collections.nCopies(6, List.of("REG-P11.8", LONG_NAME))),
                new Table("条件", List.of(), Collections.nCopies(6, List.of(words))),
                new Table("意见", List.of("a", "b"), Collections.nCopies(7, List.of("张敏", words)))),
            "digest");

    byte[] pdf = printer.print(sheet);

    try (PDDocument page = Loader.loadPDF(pdf)) {
      assertThat(page.getNumberOfPages()).isEqualTo(1);
      String text = new PDFTextStripper().getText(page).replaceAll("\\s", "");
      assertThat(text).contains("审批决策表", "BJ-HD-2026-00001", "6,000,005.00", "…", "digest");
      IntStream.range(0, 19).forEach(i -> assertThat(text).contains(LONG_NAME + i));
    }
  }

  @Test
  void aShortSheetStaysLarge() throws IOException {
    PaperSheet sheet =
        new PaperSheet("en", "Sheet", "x", List.of(new Fact("a <b> & c", "1")), List.of(), "end");
    try (PDDocument page = Loader.loadPDF(printer.print(sheet))) {
      assertThat(page.getNumberOfPages()).isEqualTo(1);
      assertThat(new PDFTextStripper().getText(page)).contains("a <b> & c");
    }
  }

  @Test
  void whatNoPageHoldsIsRefusedAndNotCut() {
    Table many = new Table("t", List.of(), Collections.nCopies(2000, List.of("row")));
    PaperSheet sheet = new PaperSheet("en", "Sheet", "x", List.of(), List.of(many), "end");
    assertThatThrownBy(() -> printer.print(sheet)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Table rights(String title, int columns) {
    return new Table(
        title,
        IntStream.range(0, columns).mapToObj(i -> "栏" + i).toList(),
        IntStream.range(0, SIX)
            .mapToObj(
                row ->
                    IntStream.range(0, columns)
                        .mapToObj(i -> i == 1 ? LONG_NAME : "6,000,00%d.00".formatted(row))
                        .toList())
            .toList());
  }
}
