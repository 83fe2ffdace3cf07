package ipledge.web.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One request with all that it carries, so that it can be sent again and made smaller.
 *
 * @param path percent-encoded, below the application's root
 * @param query percent-encoded values by name
 * @param repeatsKey whether it uses an {@code Idempotency-Key} that an earlier one used
 */
record Shot(
    Api.Operation operation,
    String path,
    Map<String, String> query,
    Map<String, String> headers,
    byte @Nullable [] body,
    Callers.Caller caller,
    boolean repeatsKey) {

  static final String KEY = "Idempotency-Key";
  private static final Pattern RECORD =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final int SHOWN = 2_000;

  Shot {
    query = new LinkedHashMap<>(query);
    headers = new LinkedHashMap<>(headers);
  }

  Shot withQuery(Map<String, String> other) {
    return new Shot(operation, path, other, headers, body, caller, repeatsKey);
  }

  Shot withHeaders(Map<String, String> other) {
    return new Shot(operation, path, query, other, body, caller, repeatsKey);
  }

  Shot withBody(byte @Nullable [] other) {
    return new Shot(operation, path, query, headers, other, caller, repeatsKey);
  }

  /** The same once more, not as a repetition. */
  Shot again() {
    if (repeatsKey || !headers.containsKey(KEY) || headers.get(KEY).length() != 36) {
      return this;
    }
    Map<String, String> fresh = new LinkedHashMap<>(headers);
    fresh.put(KEY, UUID.randomUUID().toString());
    return withHeaders(fresh);
  }

  String target() {
    String parameters =
        query.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
    return parameters.isEmpty() ? path : path + "?" + parameters;
  }

  /** Ids of the records that it is about; what a list is searched for is none. */
  Set<String> records() {
    String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    return RECORD
        .matcher(path + " " + sent)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Override
  public String toString() {
    String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
    String shown = sent.length() > SHOWN ? sent.substring(0, SHOWN) + "… " + sent.length() : sent;
    Map<String, String> told = new LinkedHashMap<>(headers);
    told.keySet().removeAll(caller.credentials().keySet());
    return "%s %s%n  as %s%n  %s%n  %s"
        .formatted(operation.method(), target(), caller.name(), told, shown);
  }
}
