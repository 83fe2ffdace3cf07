package ipledge.simulators.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One line of a journal.
 *
 * @param seq dense, from 1
 * @param face whose journal it is
 * @param at business time
 * @param kind what happened, such as {@code FilingReceived}
 * @param effect whether the world changed: a filing taken, money paid; false for refusals, repeats
 *     and the registrar's own decisions
 * @param key the idempotency key of the call, if a call caused it
 * @param digest SHA-256 of the call's operation and content, to tell another call with the same key
 * @param traceId the caller's correlation id
 * @param data what happened, in full: the state is rebuilt from it
 * @param answer what the caller was told
 */
public record Entry(
    long seq,
    String face,
    Instant at,
    String kind,
    boolean effect,
    @Nullable String key,
    @Nullable String digest,
    @Nullable String traceId,
    JsonNode data,
    @Nullable Answer answer) {}
