package ipledge.valuation;

import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.util.UUID;

/** Somebody proposed a value. */
public record ValueProposed(
    UUID recordId, UUID caseId, ValuationMethod method, Money amount, int round)
    implements DomainEvent {}
