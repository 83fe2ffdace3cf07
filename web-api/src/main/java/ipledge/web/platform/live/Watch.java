package ipledge.web.platform.live;

import ipledge.shared.Actor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a stream tells of, and how much of it had happened when it was last looked at.
 *
 * @param seenCases by case, then by topic
 * @param seenTasks by branch
 */
record Watch(
    Actor person,
    Set<UUID> cases,
    boolean tasks,
    Map<UUID, Map<String, Long>> seenCases,
    Map<String, String> seenTasks) {

  Watch {
    cases = Set.copyOf(cases);
    seenCases = Map.copyOf(seenCases);
    seenTasks = Map.copyOf(seenTasks);
  }

  /** How much has happened in a case, by topic. */
  Map<String, Long> seen(UUID id) {
    return seenCases.getOrDefault(id, Map.of());
  }

  /** The state of the open tasks, as far as the person may see them. */
  Map<String, String> visibleTasks() {
    if (person.allBranches()) {
      return seenTasks;
    }
    String own = seenTasks.get(person.branch().id());
    return own == null ? Map.of() : Map.of(person.branch().id(), own);
  }

  /** The same after another look; what was not looked at stays as it was seen. */
  Watch after(Map<UUID, Map<String, Long>> casesNow, Map<String, String> tasksNow) {
    Map<UUID, Map<String, Long>> then = new HashMap<>();
    cases.forEach(id -> then.put(id, casesNow.getOrDefault(id, seen(id))));
    return new Watch(
        person, cases, tasks, then, tasks && !tasksNow.isEmpty() ? tasksNow : seenTasks);
  }
}
