package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The registrar wants something corrected by this day. */
public record CorrectionAsked(UUID recordId, UUID caseId, List<String> codes, LocalDate deadline)
    implements DomainEvent {}
