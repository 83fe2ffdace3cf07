package ipledge.web.intake;

import ipledge.intake.ApplicationImports;
import ipledge.intake.ImportColumn;
import ipledge.intake.ImportColumn.Needed;
import ipledge.intake.ImportRefused;
import ipledge.intake.ImportRow;
import ipledge.web.view.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads a filled-in template: columns by their titles, in whatever order they stand. */
@Component
class ImportFile {

  private final ImportWords words;
  private final Texts texts;

  ImportFile(ImportWords words, Texts texts) {
    this.words = words;
    this.texts = texts;
  }

  /**
   * @throws ImportRefused if it cannot be read, or its head is not that of the template
   */
  List<ImportRow> rows(byte[] file) {
    List<SheetReader.Row> rows =
        SheetReader.rows(WorkbookParts.open(file), ApplicationImports.MOST_ROWS + 1);
    if (rows.isEmpty()) {
      throw ImportRefused.columnMissing(title(ImportColumn.APPLICATION));
    }
    Map<Integer, ImportColumn> columns = columns(rows.getFirst());
    List<ImportRow> read = new ArrayList<>();
    for (SheetReader.Row row : rows.subList(1, rows.size())) {
      Map<ImportColumn, String> cells = new EnumMap<>(ImportColumn.class);
      row.cells()
          .forEach(
              (at, cell) -> {
                ImportColumn column = columns.get(at);
                if (column != null) {
                  cells.put(column, text(column, cell));
                }
              });
      if (!cells.isEmpty()) {
        read.add(new ImportRow(row.number(), cells));
      }
    }
    return read;
  }

  private Map<Integer, ImportColumn> columns(SheetReader.Row head) {
    Map<Integer, ImportColumn> columns = new HashMap<>();
    head.cells()
        .forEach(
            (at, cell) -> {
              ImportColumn column =
                  words
                      .column(cell.text())
                      .orElseThrow(() -> ImportRefused.columnUnknown(shortened(cell.text())));
              if (columns.containsValue(column)) {
                throw ImportRefused.columnTwice(cell.text());
              }
              columns.put(at, column);
            });
    for (ImportColumn column : ImportColumn.values()) {
      if (column.needed() == Needed.ALWAYS && !columns.containsValue(column)) {
        throw ImportRefused.columnMissing(title(column));
      }
    }
    return columns;
  }

  private String text(ImportColumn column, SheetReader.Cell cell) {
    return switch (column) {
      case USED_SINCE -> cell.day();
      case RIGHT_KIND -> words.kind(cell.text());
      default -> cell.text();
    };
  }

  private String title(ImportColumn column) {
    return texts.of("sheet.import." + column);
  }

  private static String shortened(String text) {
    int most = 40;
    return text.length() > most ? text.substring(0, most) : text;
  }
}
