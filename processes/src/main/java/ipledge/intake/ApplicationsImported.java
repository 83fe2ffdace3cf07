package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * A file of applications was taken in.
 *
 * @param recordId the import
 * @param sha256 of the file, hexadecimal
 * @param drafted applications that it began
 * @param refused how many of its applications left nothing behind
 */
public record ApplicationsImported(
    UUID recordId, String sha256, int rows, List<UUID> drafted, long refused)
    implements DomainEvent {

  public ApplicationsImported {
    drafted = List.copyOf(drafted);
  }

  @Override
  public UUID caseId() {
    return recordId;
  }
}
