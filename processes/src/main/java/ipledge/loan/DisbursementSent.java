package ipledge.loan;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The order to pay out goes to the core bank. */
public record DisbursementSent(UUID recordId, UUID caseId, String requestKey, int round)
    implements DomainEvent {}
