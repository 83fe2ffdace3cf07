package ipledge.contract;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The case ended before this contract was signed. */
public record ContractVoided(UUID recordId, UUID caseId) implements DomainEvent {}
