package ipledge.contract;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The case ended without a loan, and with it this contract, which had been signed. */
public record ContractTerminated(UUID recordId, UUID caseId, String number)
    implements DomainEvent {}
