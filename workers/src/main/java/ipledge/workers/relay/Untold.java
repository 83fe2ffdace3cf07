package ipledge.workers.relay;

import ipledge.shared.Trace;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox that is ours to tell.
 *
 * @param id the row
 * @param recordId the receiving record, also the message's correlation key
 * @param kind what to do with it
 * @param name message name, element or release
 * @param messageId names the message for ever
 * @param variables ids and decisions
 * @param jobKey the person's task in the engine, for a completion
 * @param createdAt when it was decided
 * @param attempts how often it was claimed, this time included
 * @param rejections how often the engine refused it
 */
record Untold(
    UUID id,
    UUID recordId,
    Kind kind,
    String name,
    String messageId,
    Map<String, Object> variables,
    @Nullable Long jobKey,
    Instant createdAt,
    int attempts,
    int rejections) {

  /** What the row belongs to. */
  String traceId() {
    return String.valueOf(variables.getOrDefault(Trace.NAME, "none"));
  }

  enum Kind {
    START,
    MESSAGE,
    COMPLETE,
    DEPLOY
  }
}
