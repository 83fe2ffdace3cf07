package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/** A registered pledge is cancelled (REG-P14, REG-C12). */
public record PledgeCancelled(UUID recordId, UUID caseId, LocalDate endedOn)
    implements DomainEvent {}
