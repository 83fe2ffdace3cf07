package ipledge.valuation;

import ipledge.shared.DomainEvent;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.util.UUID;

/** A second person confirmed the value. */
public record ValueConfirmed(UUID recordId, UUID caseId, Money amount, LocalDate validUntil)
    implements DomainEvent {}
