package ipledge.web.intake;

import ipledge.collateral.RightKind;
import ipledge.intake.ApplicationImports;
import ipledge.intake.ImportColumn;
import ipledge.intake.ImportColumn.Needed;
import ipledge.web.view.Catalogue;
import ipledge.web.view.ProductShown;
import ipledge.web.view.PurposeShown;
import ipledge.web.view.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The empty file of applications, with the lists to choose from and what to write in each column.
 * Every cell is a text, so that a long number stays as it is typed.
 */
@Component
class ImportTemplate {

  private static final String TEXT = "@";
  private static final String NEEDED = "FFF2CC";
  private static final int WIDE = 26;
  private static final int NARROW = 16;
  private static final int LONG_TEXT = 100;
  private static final int FIRST_CHOICE = 3;

  private final Catalogue catalogue;
  private final Texts texts;

  ImportTemplate(Catalogue catalogue, Texts texts) {
    this.catalogue = catalogue;
    this.texts = texts;
  }

  void write(OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "IPledge", null)) {
      Worksheet sheet = book.newWorksheet(texts.of("sheet.import"));
      Worksheet help = book.newWorksheet(texts.of("sheet.import-help"));
      Map<ImportColumn, List<String>> lists = lists();
      for (ImportColumn column : ImportColumn.values()) {
        int at = column.ordinal();
        head(sheet, column);
        explain(help, column, lists.getOrDefault(column, List.of()));
        if (lists.containsKey(column)) {
          choose(sheet, help, at, lists.get(column).size());
        }
      }
      sheet.freezePane(1, 1);
      help.freezePane(0, 1);
      sheet.finish();
      help.finish();
    }
  }

  private Map<ImportColumn, List<String>> lists() {
    Map<ImportColumn, List<String>> lists = new EnumMap<>(ImportColumn.class);
    lists.put(ImportColumn.PRODUCT, catalogue.products().stream().map(ProductShown::name).toList());
    lists.put(ImportColumn.PURPOSE, catalogue.purposes().stream().map(PurposeShown::name).toList());
    lists.put(
        ImportColumn.RIGHT_KIND,
        Arrays.stream(RightKind.values()).map(kind -> texts.of("term.right." + kind)).toList());
    return lists;
  }

  private void head(Worksheet sheet, ImportColumn column) {
    int at = column.ordinal();
    sheet.width(at, column.longest() >= LONG_TEXT ? WIDE : NARROW);
    sheet.style(at).format(TEXT).set();
    sheet.inlineString(0, at, title(column));
    var style = sheet.style(0, at).bold().format(TEXT).wrapText(true);
    if (column.needed() == Needed.ALWAYS) {
      style.fillColor(NEEDED);
    }
    style.set();
    sheet.comment(0, at, hint(column));
  }

  /** The second sheet: a column for each column, with what to write and what to choose from. */
  private void explain(Worksheet help, ImportColumn column, List<String> choice) {
    int at = column.ordinal();
    help.width(at, WIDE);
    help.inlineString(0, at, title(column));
    help.style(0, at).bold().set();
    help.inlineString(1, at, texts.of("sheet.import-needed." + column.needed()));
    help.inlineString(2, at, hint(column));
    help.style(2, at).wrapText(true).set();
    for (int i = 0; i < choice.size(); i++) {
      help.inlineString(FIRST_CHOICE + i, at, choice.get(i));
    }
  }

  private void choose(Worksheet sheet, Worksheet help, int at, int choices) {
    sheet
        .range(1, at, ApplicationImports.MOST_ROWS, at)
        .validateWithList(help.range(FIRST_CHOICE, at, FIRST_CHOICE + choices - 1, at))
        .allowBlank(true)
        .errorStyle(DataValidationErrorStyle.WARNING)
        .showErrorMessage(true)
        .errorTitle(texts.of("sheet.import-choose"))
        .error(texts.of("sheet.import-choose-one"));
  }

  private String title(ImportColumn column) {
    return texts.of("sheet.import." + column);
  }

  private String hint(ImportColumn column) {
    return texts.of("sheet.import-hint." + column);
  }
}
