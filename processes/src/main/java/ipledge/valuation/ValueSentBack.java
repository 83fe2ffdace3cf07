package ipledge.valuation;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A second person sent the value back. */
public record ValueSentBack(UUID recordId, UUID caseId, int round, Confidential opinion)
    implements DomainEvent {}
