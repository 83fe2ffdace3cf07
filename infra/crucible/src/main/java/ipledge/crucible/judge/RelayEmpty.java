package ipledge.crucible.judge;

import java.util.stream.Stream;

/** I-14: the engine has been told everything. */
final class RelayEmpty implements Invariant {

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return evidence.untold().stream()
        .map(
            row ->
                new Violation(
                    "I-14",
                    evidence.nameOf(row.caseId()),
                    "%s is %s%s"
                        .formatted(
                            row.name(),
                            row.state(),
                            row.error() == null ? "" : ": " + row.error())));
  }
}
