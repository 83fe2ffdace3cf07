package ipledge.contract;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * A paper joined the case.
 *
 * @param digest SHA-256 of its bytes
 * @param generated whether we made it
 */
public record DocumentAdded(
    UUID recordId, UUID caseId, String documentKind, String digest, int size, boolean generated)
    implements DomainEvent {}
