package ipledge.party;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * Somebody said what a firm is like; what was said before stays with the cases that were handed in
 * with it.
 *
 * @param recordId the enterprise
 * @param profileId under which it is kept
 */
public record EnterpriseDescribed(UUID recordId, UUID profileId, EnterpriseFacts facts)
    implements DomainEvent {

  @Override
  public UUID caseId() {
    return recordId;
  }
}
