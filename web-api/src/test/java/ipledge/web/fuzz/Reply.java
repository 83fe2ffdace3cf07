package ipledge.web.fuzz;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param headers by name in lower case, the first of each
 * @param json null where the body is no JSON
 */
record Reply(
    int status, Map<String, String> headers, String body, @Nullable JsonNode json, Duration took) {

  boolean accepted() {
    return status < 400;
  }

  String contentType() {
    return headers.getOrDefault("content-type", "");
  }

  /** The problem's code; empty where there is none. */
  String code() {
    return json == null ? "" : json.path("code").asString("");
  }
}
