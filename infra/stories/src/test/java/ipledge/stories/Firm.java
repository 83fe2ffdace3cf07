package ipledge.stories;

import java.util.UUID;

/**
 * A firm that the bank knows.
 *
 * @param id in the bank's books
 * @param code its unified social credit code
 * @param account where the core bank pays it
 */
public record Firm(UUID id, String name, String code, String account) {}
