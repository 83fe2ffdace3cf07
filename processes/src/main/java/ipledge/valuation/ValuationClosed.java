package ipledge.valuation;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The valuation ended without a value; the right does not count. */
public record ValuationClosed(UUID recordId, UUID caseId) implements DomainEvent {}
