package ipledge.workers.engine;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * A second instance of the same record was ended before it did anything.
 *
 * @param processKey the ended instance
 * @param carriedBy the instance that carries the record
 */
record StaleInstanceEnded(
    UUID recordId, UUID caseId, String processId, String processKey, String carriedBy)
    implements DomainEvent {}
