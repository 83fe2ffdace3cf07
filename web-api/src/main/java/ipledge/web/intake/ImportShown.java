package ipledge.web.intake;

import ipledge.intake.ImportedApplication.Outcome;
import ipledge.web.view.Person;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file of applications.
 *
 * @param again whether the same bytes had been handed in before: this is what became of them then
 * @param rows how many rows it has, without its head
 */
record ImportShown(
    UUID id,
    String fileName,
    Person by,
    Instant receivedAt,
    boolean again,
    int rows,
    int drafted,
    int knownBefore,
    int refused,
    List<ImportedShown> applications) {

  ImportShown {
    applications = List.copyOf(applications);
  }

  /**
   * What became of one application.
   *
   * @param key as the file tells it apart; blank where the file did not say
   * @param rows its rows as the program of tables counts them
   * @param applicationId of its draft; null if it was refused
   * @param number of its draft; null if it was refused
   */
  record ImportedShown(
      String key,
      List<Integer> rows,
      Outcome outcome,
      @Nullable UUID applicationId,
      @Nullable String number,
      List<ProblemShown> problems) {

    ImportedShown {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /**
   * What is wrong.
   *
   * @param column title of the column; null if it is the row as a whole
   * @param message in words
   */
  record ProblemShown(int row, @Nullable String column, String code, String message) {}
}
