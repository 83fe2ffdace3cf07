package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A filing is withdrawn. */
public record FilingWithdrawn(UUID recordId, UUID caseId) implements DomainEvent {}
