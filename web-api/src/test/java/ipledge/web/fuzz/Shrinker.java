package ipledge.web.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Takes away from a shot whatever it does not need to break its promise. */
final class Shrinker {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_TRIES = 300;
  private static final int SHORT = 4;

  private final Predicate<Shot> breaks;
  private int tries;

  /**
   * @param breaks sends the shot and says whether the same promise is broken
   */
  Shrinker(Predicate<Shot> breaks) {
    this.breaks = breaks;
  }

  Shot smallest(Shot shot) {
    Shot best = shot;
    Optional<Shot> smaller = Optional.of(shot);
    while (smaller.isPresent()) {
      best = smaller.get();
      smaller = smaller(best);
    }
    return best;
  }

  private Optional<Shot> smaller(Shot shot) {
    for (Shot candidate : candidates(shot)) {
      if (tries >= MOST_TRIES) {
        return Optional.empty();
      }
      tries++;
      if (breaks.test(candidate.again())) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  private static List<Shot> candidates(Shot shot) {
    List<Shot> candidates = new ArrayList<>();
    without(shot.query()).forEach(query -> candidates.add(shot.withQuery(query)));
    without(shot.headers()).stream()
        .filter(headers -> headers.keySet().containsAll(shot.caller().credentials().keySet()))
        .forEach(headers -> candidates.add(shot.withHeaders(headers)));
    byte[] body = shot.body();
    if (body == null) {
      return candidates;
    }
    candidates.add(shot.withBody(null));
    try {
      for (JsonNode smaller : smaller(JSON.readTree(body))) {
        candidates.add(shot.withBody(JSON.writeValueAsBytes(smaller)));
      }
    } catch (JacksonException e) {
      candidates.add(shot.withBody(Arrays.copyOf(body, body.length / 2)));
      candidates.add(shot.withBody(Arrays.copyOfRange(body, body.length / 2, body.length)));
    }
    candidates.removeIf(
        candidate ->
            Arrays.equals(candidate.body(), body)
                && candidate.query().equals(shot.query())
                && candidate.headers().equals(shot.headers()));
    return candidates;
  }

  private static List<Map<String, String>> without(Map<String, String> all) {
    List<Map<String, String>> fewer = new ArrayList<>();
    for (String name : all.keySet()) {
      Map<String, String> rest = new LinkedHashMap<>(all);
      rest.remove(name);
      fewer.add(rest);
    }
    return fewer;
  }

  /** The same with one field or item less, or with one text halved. */
  private static List<JsonNode> smaller(JsonNode node) {
    List<JsonNode> all = new ArrayList<>();
    if (node instanceof ObjectNode object) {
      for (String name : object.propertyNames()) {
        ObjectNode less = object.deepCopy();
        less.remove(name);
        all.add(less);
        for (JsonNode inner : smaller(object.get(name))) {
          all.add(object.deepCopy().set(name, inner));
        }
      }
    } else if (node instanceof ArrayNode list) {
      if (list.size() > SHORT) {
        ArrayNode half = list.deepCopy();
        for (int i = list.size() - 1; i >= list.size() / 2; i--) {
          half.remove(i);
        }
        all.add(half);
      }
      for (int i = 0; i < Math.min(list.size(), SHORT); i++) {
        ArrayNode less = list.deepCopy();
        less.remove(i);
        all.add(less);
        for (JsonNode inner : smaller(list.get(i))) {
          ArrayNode changed = list.deepCopy();
          changed.set(i, inner);
          all.add(changed);
        }
      }
    } else if (node.isString() && node.asString().length() > SHORT) {
      all.add(StringNode.valueOf(node.asString().substring(0, node.asString().length() / 2)));
    }
    return all;
  }
}
