package ipledge.intake;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The application was withdrawn. */
public record ApplicationWithdrawn(UUID recordId, UUID caseId, Confidential reason)
    implements DomainEvent {}
