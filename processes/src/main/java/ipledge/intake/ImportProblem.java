package ipledge.intake;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a cell.
 *
 * @param row as the program of tables counts them
 * @param column null if it is the row as a whole
 * @param code message key
 * @param arguments of the message
 */
public record ImportProblem(
    int row, @Nullable ImportColumn column, String code, Map<String, String> arguments) {

  public ImportProblem {
    arguments = Map.copyOf(arguments);
  }
}
