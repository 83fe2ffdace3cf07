package ipledge.web.fuzz;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the answers so far have told, so that a shot can speak of records that are there. */
final class Known {

  private static final Pattern UUID = Pattern.compile("[0-9a-f-]{36}");
  private static final int MOST = 200;
  private static final int LONGEST = 200;

  private final Map<String, List<String>> values = new TreeMap<>();
  private final Map<String, Map<String, List<String>>> ofRecord = new HashMap<>();
  private final Map<String, Long> versions = new HashMap<>();

  /** Reads an answer about this collection, and about this record where the path named one. */
  void learn(String collection, Optional<String> record, Reply reply) {
    if (reply.json() == null || !reply.accepted()) {
      return;
    }
    record.ifPresent(
        id -> {
          ofRecord.put(id, new TreeMap<>());
          version(reply).ifPresent(version -> versions.put(id, version));
        });
    walk(reply.json(), collection, record.map(ofRecord::get).orElse(null));
  }

  /** An id of this collection, for example {@code tasks}. */
  Optional<String> id(String collection, Dice dice) {
    return any(values.get(key(collection, "id")), dice);
  }

  /** A value of a field of this name, from the record's own page if one was seen. */
  Optional<String> value(String record, String name, Dice dice) {
    List<String> own = ofRecord.getOrDefault(record, Map.of()).get(word(name));
    return own != null && dice.percent(90) ? any(own, dice) : any(values.get(word(name)), dice);
  }

  Optional<String> ofRecord(String record, String name) {
    List<String> own = ofRecord.getOrDefault(record, Map.of()).get(word(name));
    return own == null ? Optional.empty() : Optional.of(own.getFirst());
  }

  long version(String record) {
    return versions.getOrDefault(record, 0L);
  }

  private static Optional<Long> version(Reply reply) {
    String tag = reply.headers().getOrDefault("etag", "").replace("\"", "");
    if (tag.matches("\\d{1,9}")) {
      return Optional.of(Long.valueOf(tag));
    }
    JsonNode version = reply.json().path("version");
    return version.isIntegralNumber() ? Optional.of(version.asLong()) : Optional.empty();
  }

  private void walk(JsonNode node, String collection, @Nullable Map<String, List<String>> own) {
    if (node.isArray()) {
      node.forEach(item -> walk(item, collection, own));
      return;
    }
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      JsonNode value = field.getValue();
      String name = field.getKey();
      if (value.isContainer()) {
        walk(value, name.equals("items") ? collection : plural(name), own);
      } else if (value.isString() || value.isNumber()) {
        String text = value.asString();
        String key = name.equals("id") ? key(collection, "id") : word(name);
        if (!text.isEmpty() && text.length() <= LONGEST) {
          keep(values, key, text);
          if (own != null) {
            keep(own, key, text);
          }
        }
      }
    }
  }

  /** {@code documentId} is an id of documents; {@code factsDigest} is a digest. */
  private static String word(String name) {
    if (name.endsWith("Id")) {
      return key(plural(name.substring(0, name.length() - 2)), "id");
    }
    if (name.endsWith("Ids")) {
      return key(plural(name.substring(0, name.length() - 3)), "id");
    }
    return name.replaceFirst(".*(?=[A-Z][a-z]+$)", "").toLowerCase(Locale.ROOT);
  }

  private static String plural(String name) {
    return name.endsWith("s") ? name : name + "s";
  }

  private static String key(String collection, String field) {
    return collection + "." + field;
  }

  private static void keep(Map<String, List<String>> in, String name, String text) {
    List<String> kept = in.computeIfAbsent(name, key -> new ArrayList<>());
    boolean id = name.endsWith(".id");
    if (kept.contains(text) || (id && !UUID.matcher(text).matches())) {
      return;
    }
    if (kept.size() >= MOST) {
      kept.removeFirst();
    }
    kept.add(text);
  }

  private static Optional<String> any(@Nullable List<String> from, Dice dice) {
    return from == null || from.isEmpty() ? Optional.empty() : Optional.of(dice.of(from));
  }
}
