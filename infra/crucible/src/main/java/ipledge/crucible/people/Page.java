package ipledge.crucible.people;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that was read.
 *
 * @param version its entity tag, where there is one
 */
public record Page(JsonNode body, @Nullable String version) {}
