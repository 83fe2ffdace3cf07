package ipledge.crucible.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something to be done once. Key and body are made before the first try and never change.
 *
 * @param version {@code If-Match}
 */
public record Command(String path, String key, String body, @Nullable String version) {

  private static final JsonMapper JSON = new JsonMapper();

  public static Command post(String path, Object body) {
    return new Command(path, UUID.randomUUID().toString(), JSON.writeValueAsString(body), null);
  }

  public static Command post(String path) {
    return new Command(path, UUID.randomUUID().toString(), "", null);
  }

  public Command ifMatch(@Nullable String tag) {
    return new Command(path, key, body, tag);
  }

  /** The same key with something else in the body. */
  public Command withBody(String other) {
    return new Command(path, key, other, version);
  }
}
