package ipledge.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one application of a file.
 *
 * @param key as the file tells it apart; blank where the file did not say
 * @param rows its rows as the program of tables counts them
 * @param applicationId of its draft; null if it was refused
 * @param number of its draft; null if it was refused
 * @param problems why it was refused; empty unless it was
 */
public record ImportedApplication(
    String key,
    List<Integer> rows,
    Outcome outcome,
    @Nullable UUID applicationId,
    @Nullable String number,
    List<ImportProblem> problems) {

  /** All of an application, or nothing of it. */
  public enum Outcome {
    DRAFTED,
    /** The same rows were taken in before; their draft is there, whatever became of it. */
    KNOWN_BEFORE,
    REFUSED
  }

  public ImportedApplication {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
  }
}
