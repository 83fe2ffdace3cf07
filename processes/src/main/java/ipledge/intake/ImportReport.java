package ipledge.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What became of a file of applications.
 *
 * @param sha256 of the file, hexadecimal
 * @param staff who handed it in
 * @param rows how many rows it has, without its head
 */
public record ImportReport(
    UUID id,
    String fileName,
    String sha256,
    String staff,
    Instant receivedAt,
    int rows,
    List<ImportedApplication> applications) {

  public ImportReport {
    applications = List.copyOf(applications);
  }

  /** How many of the applications came out so. */
  public long count(ImportedApplication.Outcome outcome) {
    return applications.stream().filter(one -> one.outcome() == outcome).count();
  }
}
