package ipledge.launcher.keycloak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A realm in Keycloak's import format. The production file is the only full one; the demo file is
 * an overlay, so that what is not named there stays as production has it.
 */
public record Realm(ObjectNode json) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Upper case only: Keycloak's own theme keys such as {@code ${client_admin-cli}} are left alone.
   */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)}");

  /** What tells one entry of a list from another, in the order in which it is looked for. */
  private static final List<String> NAMES =
      List.of("clientId", "username", "alias", "name", "client");

  /** Reads a realm file. */
  public static Realm parse(String text) {
    return new Realm((ObjectNode) JSON.readTree(text));
  }

  /**
   * Lays another file over this one: objects are merged, lists of named things by name, all other
   * values replaced.
   */
  public Realm overlaidBy(Realm overlay) {
    return new Realm((ObjectNode) merge(json, overlay.json));
  }

  /**
   * Puts values for the placeholders ({@code ${IPLEDGE_WEB_URL}}).
   *
   * @throws IllegalArgumentException when a placeholder has no value: a realm with a placeholder
   *     for a client secret would be open to whoever reads the file
   */
  public Realm with(Map<String, String> values) {
    String filled =
        PLACEHOLDER
            .matcher(JSON.writeValueAsString(json))
            .replaceAll(match -> Matcher.quoteReplacement(quoted(match.group(1), values)));
    return parse(filled);
  }

  public String text() {
    return JSON.writeValueAsString(json);
  }

  private static String quoted(String name, Map<String, String> values) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "The realm file asks for " + name + ", which has no value.");
    }
    String text = JSON.writeValueAsString(value);
    return text.substring(1, text.length() - 1);
  }

  private static JsonNode merge(JsonNode under, JsonNode over) {
    if (under instanceof ObjectNode lower && over instanceof ObjectNode upper) {
      ObjectNode merged = lower.deepCopy();
      upper
          .properties()
          .forEach(
              entry -> {
                JsonNode before = merged.get(entry.getKey());
                JsonNode after = entry.getValue();
                merged.set(entry.getKey(), before == null ? after : merge(before, after));
              });
      return merged;
    }
    if (under instanceof ArrayNode lower && over instanceof ArrayNode upper) {
      Optional<String> name = commonName(lower, upper);
      return name.isPresent() ? mergeByName(lower, upper, name.get()) : over;
    }
    return over;
  }

  private static Optional<String> commonName(ArrayNode lower, ArrayNode upper) {
    return NAMES.stream()
        .filter(name -> lower.valueStream().allMatch(entry -> entry.has(name)))
        .filter(name -> upper.valueStream().allMatch(entry -> entry.has(name)))
        .findFirst();
  }

  private static ArrayNode mergeByName(ArrayNode lower, ArrayNode upper, String name) {
    Map<String, JsonNode> byName = new LinkedHashMap<>();
    lower.forEach(entry -> byName.put(entry.get(name).asString(), entry));
    upper.forEach(entry -> byName.merge(entry.get(name).asString(), entry, Realm::merge));
    ArrayNode merged = JSON.createArrayNode();
    byName.values().forEach(merged::add);
    return merged;
  }
}
