package ipledge.web.platform.live;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which parts of the case page show what a topic is about. */
final class Parts {

  static final String TASKS = "tasks";

  private static final String ENGINE = "engine";
  private static final String DIAGRAM = "diagram";
  private static final String APPLICATION = "application";
  private static final String TIMELINE = "timeline";

  /** Topics are capabilities; what is not named here shows on the case's overview. */
  private static final Map<String, Set<String>> BY_TOPIC =
      Map.of(
          ENGINE,
          Set.of(DIAGRAM),
          "worklist",
          Set.of(TASKS, APPLICATION, TIMELINE),
          "valuation",
          Set.of("valuations", APPLICATION, TIMELINE),
          "approval",
          Set.of("decisions", APPLICATION, TIMELINE),
          "contract",
          Set.of("documents", TIMELINE),
          "pledge",
          Set.of("filings", APPLICATION, TIMELINE),
          "posting",
          Set.of("money", TIMELINE),
          "loan",
          Set.of("money", APPLICATION, TIMELINE),
          "audit",
          Set.of(TIMELINE));

  private Parts() {}

  static Set<String> changed(Map<String, Long> before, Map<String, Long> after) {
    Set<String> parts = new TreeSet<>();
    after.forEach(
        (topic, done) -> {
          if (!Objects.equals(before.get(topic), done)) {
            parts.addAll(BY_TOPIC.getOrDefault(topic, Set.of(APPLICATION, TIMELINE)));
          }
        });
    return parts;
  }
}
