package ipledge.demo.client;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One call, whole before it is sent: whoever keeps it can send it again after a crash or a lost
 * answer and gets the first one's answer, because the key and every byte of the body are the same.
 *
 * @param path below {@code /api/v1}
 * @param body JSON
 * @param key {@code Idempotency-Key}
 * @param version {@code If-Match}, as the entity tag came
 */
public record Call(
    String verb,
    String path,
    @Nullable String body,
    @Nullable String key,
    @Nullable String version) {

  private static final JsonMapper JSON = new JsonMapper();

  public static Call get(String path) {
    return new Call("GET", path, null, null, null);
  }

  /** A command with a key of its own. */
  public static Call post(String path, @Nullable Object body) {
    return new Call("POST", path, json(body), UUID.randomUUID().toString(), null);
  }

  /** An edit; it is its own repetition. */
  public static Call put(String path, Object body) {
    return new Call("PUT", path, json(body), null, null);
  }

  /** The same, valid for one version only. */
  public Call ifMatch(String entityTag) {
    return new Call(verb, path, body, key, entityTag);
  }

  /** The same under a key that was made before. */
  public Call under(String idempotencyKey) {
    return new Call(verb, path, body, idempotencyKey, version);
  }

  private static @Nullable String json(@Nullable Object body) {
    return body == null ? null : JSON.writeValueAsString(body);
  }

  @Override
  public String toString() {
    return verb + " " + path;
  }
}
