package ipledge.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of applications as it is written there.
 *
 * @param number as the program of tables counts them
 * @param cells what is written, without blanks around it; nothing of a blank cell
 */
public record ImportRow(int number, Map<ImportColumn, String> cells) {

  public ImportRow {
    cells = Map.copyOf(cells);
  }

  @Nullable String cell(ImportColumn column) {
    return cells.get(column);
  }
}
