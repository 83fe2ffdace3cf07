package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A filing ended without a registration. */
public record FilingClosed(UUID recordId, UUID caseId, PledgeState state) implements DomainEvent {}
