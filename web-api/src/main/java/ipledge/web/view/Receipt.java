package ipledge.web.view;

import java.time.Instant;
import java.util.UUID;

/**
 * The answer to a command that makes the engine do something.
 *
 * @param id the record that the command was for
 * @param eventId the event in the audit trail
 */
public record Receipt(UUID id, UUID eventId, Instant at, EngineProgress engine) {}
