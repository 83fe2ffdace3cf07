package ipledge.valuation;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A right of a case is to be valued. */
public record ValuationRequested(UUID recordId, UUID caseId, UUID rightId) implements DomainEvent {}
