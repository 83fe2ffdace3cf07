package ipledge.contract;

import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.UUID;

/** A contract was drawn up for an approved case. */
public record ContractDrawnUp(
    UUID recordId, UUID caseId, ContractKind contractKind, String number, Money amount)
    implements DomainEvent {}
