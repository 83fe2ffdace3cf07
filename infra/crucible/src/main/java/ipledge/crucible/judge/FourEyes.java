package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Task;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * I-7: proposer, both investigators, reviewer and approver of a case are different people, nobody
 * scores a right twice or confirms what they scored, and whoever approves does not pay (CRD-30).
 */
final class FourEyes implements Invariant {

  private static final String ID = "I-7";
  private static final String PROPOSER = "proposer";

  /** For each step the steps that its person must not have done in the same case. */
  private static final Map<String, Set<String>> APART =
      Map.of(
          "investigate", Set.of(PROPOSER),
          "co-investigate", Set.of(PROPOSER, "investigate"),
          "review-credit", Set.of(PROPOSER, "investigate", "co-investigate"),
          "approve-branch", Set.of(PROPOSER, "investigate", "co-investigate", "review-credit"),
          "approve-head-office", Set.of(PROPOSER, "investigate", "co-investigate", "review-credit"),
          "score-right", Set.of(PROPOSER),
          "score-again", Set.of(PROPOSER, "score-right"),
          "confirm-value", Set.of(PROPOSER, "score-right", "score-again", "score-third"),
          "confirm-conditions", Set.of(PROPOSER, "approve-branch", "approve-head-office"));

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    Map<UUID, CaseRow> cases = evidence.casesById();
    List<Task> done = evidence.tasks().stream().filter(Task::isDone).toList();
    return done.stream().flatMap(task -> ofTask(cases.get(task.caseId()), task, done));
  }

  private static Stream<Violation> ofTask(@Nullable CaseRow row, Task task, List<Task> done) {
    Set<String> apart = APART.getOrDefault(task.element(), Set.of());
    Stream<String> others =
        done.stream()
            .filter(other -> other.caseId().equals(task.caseId()))
            .filter(other -> String.valueOf(other.by()).equals(task.by()))
            .map(Task::element);
    Stream<String> proposed =
        row != null && row.proposer().equals(task.by()) ? Stream.of(PROPOSER) : Stream.empty();
    return Stream.concat(proposed, others)
        .distinct()
        .filter(apart::contains)
        .map(
            other ->
                new Violation(
                    ID,
                    row == null ? task.caseId().toString() : row.number(),
                    task.by() + " was in " + other + " and in " + task.element()));
  }
}
