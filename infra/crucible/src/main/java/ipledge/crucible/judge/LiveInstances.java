package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Instance;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I-2: an accepted, unfinished application has exactly one live instance, which it claims; a
 * finished one has none. I-3: no live instance stands alone.
 */
final class LiveInstances implements Invariant {

  private static final String ONE_EACH = "I-2";
  private static final String NONE_ALONE = "I-3";

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return Stream.concat(
        evidence.cases().stream().flatMap(row -> ofCase(evidence, row)), alone(evidence));
  }

  private static Stream<Violation> ofCase(Evidence evidence, CaseRow row) {
    List<Instance> live =
        evidence.instances().stream()
            .filter(Instance::live)
            .filter(instance -> row.id().equals(instance.startedFor()))
            .toList();
    if (!row.isAccepted() || row.isEnded()) {
      return live.isEmpty()
          ? Stream.empty()
          : Stream.of(
              new Violation(
                  ONE_EACH, row.number(), "is " + row.state() + ", but an instance is live"));
    }
    if (live.size() != 1) {
      return Stream.of(
          new Violation(ONE_EACH, row.number(), "has " + live.size() + " live instances"));
    }
    return row.id().equals(live.getFirst().claimedBy())
        ? Stream.empty()
        : Stream.of(new Violation(ONE_EACH, row.number(), "does not claim its live instance"));
  }

  private static Stream<Violation> alone(Evidence evidence) {
    Map<Long, Instance> byKey =
        evidence.instances().stream().collect(Collectors.toMap(Instance::key, Function.identity()));
    Set<UUID> ours = new HashSet<>(evidence.casesById().keySet());
    // A pledge of an ended case is cancelled by a flow of its own, which carries the filing.
    evidence.filings().forEach(filing -> ours.add(filing.id()));
    return evidence.instances().stream()
        .filter(Instance::live)
        .filter(instance -> isAlone(instance, byKey, ours))
        .map(
            instance ->
                new Violation(
                    NONE_ALONE,
                    instance.process() + " " + instance.key(),
                    "is live for no case and no live parent"));
  }

  private static boolean isAlone(Instance instance, Map<Long, Instance> byKey, Set<UUID> ours) {
    Long parentKey = instance.parent();
    if (parentKey == null) {
      UUID startedFor = instance.startedFor();
      return startedFor == null || !ours.contains(startedFor);
    }
    Instance parent = byKey.get(parentKey);
    return parent == null || !parent.live();
  }
}
