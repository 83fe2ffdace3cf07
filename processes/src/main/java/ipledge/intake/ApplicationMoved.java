package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The case went on to another state. */
public record ApplicationMoved(
    UUID recordId, UUID caseId, ApplicationState from, ApplicationState to)
    implements DomainEvent {}
