package ipledge.modelstore;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * Models that came with the software are in the store.
 *
 * @param number the release's number
 * @param digest SHA-256 of the stamped files, hexadecimal
 * @param approval what it still needs: {@code software installation} for the first release, else
 *     {@code four eyes}
 */
record ModelReleaseImported(UUID recordId, int number, String digest, String approval)
    implements DomainEvent {

  /** A release belongs to no loan; it is a case of its own. */
  @Override
  public UUID caseId() {
    return recordId;
  }
}
