package ipledge.valuation;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/** An appraiser took the way that the table allows instead of its own (2.1). */
public record ValuationRerouted(
    UUID recordId, UUID caseId, ValuationRoute from, ValuationRoute to, Confidential reason)
    implements DomainEvent {}
