package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * The registrar does not cancel a pledge whose case is over.
 *
 * @param code its reason
 */
public record CancellationRefused(UUID recordId, UUID caseId, String code) implements DomainEvent {}
