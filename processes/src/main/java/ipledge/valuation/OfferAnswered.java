package ipledge.valuation;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The borrower answered the one offer. */
public record OfferAnswered(UUID recordId, UUID caseId, boolean agreed) implements DomainEvent {}
