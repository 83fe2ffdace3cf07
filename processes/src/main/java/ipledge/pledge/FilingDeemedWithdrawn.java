package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The registrar treats a filing as withdrawn: it was not corrected in time (REG-T08, REG-C05). */
public record FilingDeemedWithdrawn(UUID recordId, UUID caseId) implements DomainEvent {}
