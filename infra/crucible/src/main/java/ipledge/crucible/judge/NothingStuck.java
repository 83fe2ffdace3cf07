package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Instance;
import ipledge.crucible.judge.Evidence.Task;
import ipledge.crucible.judge.Evidence.Token;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I-12: after some quiet every unfinished case waits at an open task that a person can see, and
 * nowhere else. I-13: open tasks and the engine's user tasks are the same.
 */
final class NothingStuck implements Invariant {

  private static final String STUCK = "I-12";
  private static final String SAME = "I-13";

  /** Where a task stands: the record that the instance carries, and the element. */
  private record Place(UUID record, String element) {}

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    Map<Long, Instance> byKey =
        evidence.instances().stream().collect(Collectors.toMap(Instance::key, Function.identity()));
    return Stream.of(
            waitingCases(evidence),
            tokens(evidence, byKey),
            instances(evidence),
            tasks(evidence, byKey))
        .flatMap(Function.identity());
  }

  private static Stream<Violation> waitingCases(Evidence evidence) {
    return evidence.cases().stream()
        .filter(row -> row.isAccepted() && !row.isEnded())
        .filter(
            row -> open(evidence, row).noneMatch(task -> evidence.visible().contains(task.id())))
        .map(
            row ->
                new Violation(
                    STUCK, row.number(), "is " + row.state() + " and nobody has a task for it"));
  }

  private static Stream<Task> open(Evidence evidence, CaseRow row) {
    return evidence.tasks().stream()
        .filter(task -> task.caseId().equals(row.id()) && task.isOpen());
  }

  /** With everything up and the registrar prompt, only people take their time. */
  private static Stream<Violation> tokens(Evidence evidence, Map<Long, Instance> byKey) {
    Set<Long> called =
        evidence.instances().stream()
            .filter(Instance::live)
            .flatMap(instance -> Stream.ofNullable(instance.parentElement()))
            .collect(Collectors.toSet());
    return evidence.tokens().stream()
        .filter(token -> !token.isPersons())
        .filter(token -> !token.isCall() || !called.contains(token.elementInstance()))
        .map(
            token ->
                new Violation(
                    STUCK,
                    nameOf(evidence, byKey, token),
                    "is stuck at "
                        + token.element()
                        + (token.incident() == null ? "" : ": " + token.incident())));
  }

  private static Stream<Violation> instances(Evidence evidence) {
    Set<Long> standing =
        evidence.tokens().stream().map(Token::instance).collect(Collectors.toSet());
    return evidence.instances().stream()
        .filter(instance -> instance.live() && !standing.contains(instance.key()))
        .map(
            instance ->
                new Violation(
                    STUCK,
                    instance.process() + " " + instance.key(),
                    "is live and stands nowhere"));
  }

  private static Stream<Violation> tasks(Evidence evidence, Map<Long, Instance> byKey) {
    Map<Place, Integer> standing = new HashMap<>();
    Set<Violation> found = new HashSet<>();
    for (Token token : evidence.tokens()) {
      Instance instance = byKey.get(token.instance());
      if (token.isPersons() && instance != null && instance.claimedBy() != null) {
        int _ = standing.merge(new Place(instance.claimedBy(), token.element()), 1, Integer::sum);
      } else if (token.isPersons()) {
        found.add(
            new Violation(
                SAME, nameOf(evidence, byKey, token), token.element() + " carries no record"));
      }
    }
    for (Task task : evidence.tasks().stream().filter(Task::isOpen).toList()) {
      Place place = new Place(task.record(), task.element());
      if (standing.merge(place, -1, Integer::sum) < 0) {
        found.add(
            new Violation(
                SAME,
                evidence.nameOf(task.caseId()),
                task.element() + " is open for people, but the engine is not there"));
      }
    }
    standing.forEach(
        (place, left) -> {
          if (left > 0) {
            found.add(
                new Violation(
                    SAME,
                    place.record().toString(),
                    "the engine waits at " + place.element() + ", but nobody has the task"));
          }
        });
    return List.copyOf(found).stream();
  }

  private static String nameOf(Evidence evidence, Map<Long, Instance> byKey, Token token) {
    Instance instance = byKey.get(token.instance());
    while (instance != null && instance.parent() != null) {
      instance = byKey.get(instance.parent());
    }
    return instance == null || instance.startedFor() == null
        ? "instance " + token.instance()
        : evidence.nameOf(instance.startedFor());
  }
}
