package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The case is over, and the registrar is to give this filing back. */
public record FilingEndingAsked(UUID recordId, UUID caseId, PledgeState from)
    implements DomainEvent {}
