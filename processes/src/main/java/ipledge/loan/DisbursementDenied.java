package ipledge.loan;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * The core bank will not pay this order.
 *
 * @param reason its own code
 */
public record DisbursementDenied(UUID recordId, UUID caseId, String reason, int round)
    implements DomainEvent {}
