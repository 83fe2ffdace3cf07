package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * The application was handed in; the loan must end by the planned maturity (CRD-39).
 *
 * @param profileId what the bank knew of the firm, and the case keeps
 */
public record ApplicationSubmitted(
    UUID recordId, UUID caseId, LocalDate plannedMaturity, Optional<UUID> profileId)
    implements DomainEvent {}
