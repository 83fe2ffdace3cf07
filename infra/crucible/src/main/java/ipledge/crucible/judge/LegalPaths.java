package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Move;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I-6: the events of an application are one legal way to where it stands. */
final class LegalPaths implements Invariant {

  private static final String ID = "I-6";

  /** The table of moves of a loan application (domain rules, chapter on states), kept by hand. */
  private static final Map<String, Set<String>> MOVES =
      Map.ofEntries(
          Map.entry("DRAFT", Set.of("SUBMITTED")),
          Map.entry("SUBMITTED", Set.of("CHECKING", "WITHDRAWN")),
          Map.entry("CHECKING", Set.of("VALUATION", "INFORMATION_NEEDED", "REFUSED", "WITHDRAWN")),
          Map.entry(
              "INFORMATION_NEEDED",
              Set.of(
                  "CHECKING",
                  "DUE_DILIGENCE",
                  "CREDIT_REVIEW",
                  "APPROVAL",
                  "REFUSED",
                  "WITHDRAWN")),
          Map.entry("VALUATION", Set.of("DUE_DILIGENCE", "REFUSED", "WITHDRAWN")),
          Map.entry("DUE_DILIGENCE", Set.of("CREDIT_REVIEW", "INFORMATION_NEEDED", "WITHDRAWN")),
          Map.entry(
              "CREDIT_REVIEW", Set.of("APPROVAL", "INFORMATION_NEEDED", "REFUSED", "WITHDRAWN")),
          Map.entry(
              "APPROVAL", Set.of("CONTRACTING", "INFORMATION_NEEDED", "REFUSED", "WITHDRAWN")),
          Map.entry("CONTRACTING", Set.of("REGISTRATION", "WITHDRAWN")),
          Map.entry("REGISTRATION", Set.of("CONDITIONS", "REFUSED", "WITHDRAWN")),
          Map.entry("CONDITIONS", Set.of("DISBURSING", "WITHDRAWN")),
          Map.entry("DISBURSING", Set.of("ACTIVE", "CONDITIONS")),
          Map.entry("ACTIVE", Set.of()),
          Map.entry("REFUSED", Set.of()),
          Map.entry("WITHDRAWN", Set.of()));

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    Map<UUID, List<Move>> ways =
        evidence.moves().stream().collect(Collectors.groupingBy(Move::caseId));
    return evidence.cases().stream()
        .flatMap(row -> Stream.ofNullable(ofCase(row, ways.getOrDefault(row.id(), List.of()))));
  }

  private static @Nullable Violation ofCase(CaseRow row, List<Move> way) {
    String at = "DRAFT";
    for (Move move : way) {
      if (!move.from().equals(at)) {
        return new Violation(
            ID, row.number(), "was " + at + " and moves from " + move.from() + " to " + move.to());
      }
      if (!MOVES.getOrDefault(at, Set.of()).contains(move.to())) {
        return new Violation(ID, row.number(), "moves from " + at + " to " + move.to());
      }
      at = move.to();
    }
    return at.equals(row.state())
        ? null
        : new Violation(ID, row.number(), "is " + row.state() + ", its events end at " + at);
  }
}
