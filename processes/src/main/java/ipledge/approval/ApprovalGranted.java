package ipledge.approval;

import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.List;
import java.util.UUID;

/** An approver granted the loan, and the quota for it was reserved (CRD-05). */
public record ApprovalGranted(UUID recordId, UUID caseId, Money amount, List<String> conditions)
    implements DomainEvent {}
