package ipledge.crucible.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try of a command. Tries of the same command share their key.
 *
 * @param key the {@code Idempotency-Key}
 * @param path below the server's address, such as {@code /api/v1/applications}
 * @param body JSON as it was sent
 * @param version {@code If-Match}
 */
public record Call(
    String staff,
    String method,
    String path,
    String key,
    String body,
    @Nullable String version,
    Instant begun,
    Instant ended,
    Outcome outcome) {}
