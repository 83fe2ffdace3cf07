package ipledge.web.platform.live;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Which parts of the case page show what a topic is about. */
final class Parts {

  static final String TASKS = "tasks";

  private static final String APPLICATION = "application";
  private static final String DECISIONS = "decisions";
  private static final String DIAGRAM = "diagram";
  private static final String DOCUMENTS = "documents";
  private static final String FILINGS = "filings";
  private static final String MONEY = "money";
  private static final String TIMELINE = "timeline";
  private static final String VALUATIONS = "valuations";

  /**
   * Topics are capabilities, and the engine. A sheet shows what several of them know: the money
   * sheet the confirmed values, the limit and the approved amount; the diagram who has a task; the
   * documents what rests on them. What is not named here shows on the case's overview.
   */
  private static final Map<String, Set<String>> BY_TOPIC =
      Map.ofEntries(
          Map.entry("engine", Set.of(DIAGRAM)),
          Map.entry("worklist", Set.of(TASKS, APPLICATION, DIAGRAM, TIMELINE)),
          Map.entry("intake", Set.of(APPLICATION, DECISIONS, TIMELINE)),
          Map.entry("collateral", Set.of(APPLICATION, DECISIONS, VALUATIONS, TIMELINE)),
          Map.entry("valuation", Set.of(VALUATIONS, APPLICATION, DECISIONS, MONEY, TIMELINE)),
          Map.entry("approval", Set.of(DECISIONS, APPLICATION, DOCUMENTS, MONEY, TIMELINE)),
          Map.entry("contract", Set.of(DOCUMENTS, TIMELINE)),
          Map.entry("pledge", Set.of(FILINGS, DOCUMENTS, APPLICATION, TIMELINE)),
          Map.entry("posting", Set.of(MONEY, TIMELINE)),
          Map.entry("loan", Set.of(MONEY, APPLICATION, TIMELINE)),
          Map.entry("audit", Set.of(TIMELINE)));

  private static final Set<String> SHOWN_BY_THE_OVERVIEW = Set.of(APPLICATION, TIMELINE);

  private Parts() {}

  static Set<String> changed(Map<String, Long> before, Map<String, Long> after) {
    Set<String> parts = new TreeSet<>();
    after.forEach(
        (topic, done) -> {
          if (!Objects.equals(before.get(topic), done)) {
            parts.addAll(BY_TOPIC.getOrDefault(topic, SHOWN_BY_THE_OVERVIEW));
          }
        });
    return parts;
  }
}
