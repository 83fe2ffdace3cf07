package ipledge.simulators.journal;

import tools.jackson.databind.JsonNode;

/**
 * An answer as it was given first and is given again to the same key: HTTP status and JSON body.
 */
public record Answer(int status, JsonNode body) {}
