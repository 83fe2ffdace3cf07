package ipledge.valuation;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** It was decided by which way the value is found (2.1). */
public record ValuationRouted(UUID recordId, UUID caseId, ValuationRoute route)
    implements DomainEvent {}
