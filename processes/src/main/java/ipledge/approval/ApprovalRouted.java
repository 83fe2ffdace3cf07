package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** It was decided whose authority reaches the amount (CRD-04). */
public record ApprovalRouted(UUID recordId, UUID caseId, ApprovalRoute route)
    implements DomainEvent {}
