package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The loan was paid out, and the quota reserved for it is used (CRD-05). */
public record QuotaUsed(UUID recordId, UUID caseId, UUID reservationId) implements DomainEvent {}
