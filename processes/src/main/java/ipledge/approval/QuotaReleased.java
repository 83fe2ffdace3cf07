package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** What was reserved for a case that ended went back to the plan (CRD-05). */
public record QuotaReleased(UUID recordId, UUID caseId, UUID reservationId)
    implements DomainEvent {}
