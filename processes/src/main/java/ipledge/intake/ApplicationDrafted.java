package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A customer manager began an application. */
public record ApplicationDrafted(UUID recordId, UUID caseId, String number, ApplicationForm form)
    implements DomainEvent {}
