package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The registrar refused, on this ground first. */
public record RegistrationRefused(UUID recordId, UUID caseId, String ground, List<String> codes)
    implements DomainEvent {}
