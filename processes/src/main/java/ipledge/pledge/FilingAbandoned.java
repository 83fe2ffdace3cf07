package ipledge.pledge;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The bank gives a filing up. */
public record FilingAbandoned(UUID recordId, UUID caseId, Confidential text, List<UUID> documentIds)
    implements DomainEvent {}
