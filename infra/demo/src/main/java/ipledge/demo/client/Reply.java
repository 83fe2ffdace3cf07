package ipledge.demo.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An answer of the API.
 *
 * @param version its entity tag, where there is one
 */
public record Reply(int status, JsonNode body, @Nullable String version) {

  /**
   * @throws IllegalStateException if the answer has no entity tag
   */
  public String requireVersion() {
    if (version == null) {
      throw new IllegalStateException("the answer carries no ETag");
    }
    return version;
  }
}
