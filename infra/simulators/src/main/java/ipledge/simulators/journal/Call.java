package ipledge.simulators.journal;

/**
 * A call that may have come before.
 *
 * @param key the caller's idempotency key
 * @param operation what is asked, with the thing it is asked of
 * @param content the request, as read
 */
public record Call(String key, String operation, Object content) {}
