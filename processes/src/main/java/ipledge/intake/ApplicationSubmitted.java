package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/** The application was handed in; the loan must end by the planned maturity (CRD-39). */
public record ApplicationSubmitted(UUID recordId, UUID caseId, LocalDate plannedMaturity)
    implements DomainEvent {}
