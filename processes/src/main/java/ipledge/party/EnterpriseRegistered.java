package ipledge.party;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * The bank came to know a firm.
 *
 * @param recordId the enterprise
 * @param socialCreditCode its code (ALG-02)
 * @param overrideReason why a code whose check character fails was taken all the same
 */
public record EnterpriseRegistered(
    UUID recordId, String socialCreditCode, Optional<Confidential> overrideReason)
    implements DomainEvent {

  @Override
  public UUID caseId() {
    return recordId;
  }
}
