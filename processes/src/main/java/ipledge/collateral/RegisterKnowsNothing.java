package ipledge.collateral;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * A register was asked for a right that it does not have.
 *
 * @param recordId the right
 */
public record RegisterKnowsNothing(UUID recordId, RightKind rightKind, String number)
    implements DomainEvent {

  @Override
  public UUID caseId() {
    return recordId;
  }
}
