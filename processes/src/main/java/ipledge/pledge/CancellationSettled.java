package ipledge.pledge;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * What was done about a refused cancellation.
 *
 * @param decision RETRY, or SETTLED where the pledge ended in another way
 */
public record CancellationSettled(
    UUID recordId, UUID caseId, String decision, Confidential text, List<UUID> documentIds)
    implements DomainEvent {}
