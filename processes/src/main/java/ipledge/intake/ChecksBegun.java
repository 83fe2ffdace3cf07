package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.Optional;
import java.util.UUID;

/**
 * The flow took a submitted case up.
 *
 * @param releaseId the release of the models that it runs on; empty if none of ours was deployed
 */
public record ChecksBegun(UUID recordId, UUID caseId, Optional<UUID> releaseId)
    implements DomainEvent {}
