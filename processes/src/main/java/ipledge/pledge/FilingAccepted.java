package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The registrar has received what was sent. */
public record FilingAccepted(UUID recordId, UUID caseId, String filingNo) implements DomainEvent {}
