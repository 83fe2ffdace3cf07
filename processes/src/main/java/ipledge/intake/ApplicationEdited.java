package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A draft was changed, or a submitted case where information was supplied. */
public record ApplicationEdited(UUID recordId, UUID caseId, ApplicationForm form)
    implements DomainEvent {}
