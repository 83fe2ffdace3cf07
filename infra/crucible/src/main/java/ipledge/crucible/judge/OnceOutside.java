package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Deed;
import ipledge.crucible.judge.Evidence.Filing;
import ipledge.crucible.judge.Evidence.Loan;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * I-4: the registrar got each filing once and the bank paid each loan once, by their own journals.
 */
final class OnceOutside implements Invariant {

  private static final String ID = "I-4";
  private static final Set<String> PAID = Set.of("ACTIVE");
  private static final Set<String> FILED =
      Set.of("SUBMITTED", "ACCEPTED", "CORRECTION_REQUESTED", "REGISTERED");

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    return Stream.concat(payments(evidence), filings(evidence));
  }

  private static Stream<Violation> payments(Evidence evidence) {
    Map<String, Long> paid = count(evidence, "DisbursementPaid", Outside::loan);
    Map<String, Loan> ours =
        evidence.loans().stream().collect(Collectors.toMap(OnceOutside::name, loan -> loan));
    return Stream.concat(paid.keySet().stream(), ours.keySet().stream())
        .distinct()
        .flatMap(
            name ->
                wrong(
                    "loan " + name,
                    "paid",
                    paid.getOrDefault(name, 0L),
                    ours.containsKey(name),
                    ours.containsKey(name) && PAID.contains(ours.get(name).state())));
  }

  private static Stream<Violation> filings(Evidence evidence) {
    Map<String, Long> filed = count(evidence, "FilingReceived", Outside::filing);
    Map<String, Filing> ours =
        evidence.filings().stream()
            .collect(Collectors.toMap(filing -> filing.id().toString(), filing -> filing));
    Stream<Violation> each =
        Stream.concat(filed.keySet().stream(), ours.keySet().stream())
            .distinct()
            .flatMap(
                name ->
                    wrong(
                        "filing " + name,
                        "filed",
                        filed.getOrDefault(name, 0L),
                        ours.containsKey(name),
                        ours.containsKey(name) && FILED.contains(ours.get(name).state())));
    return Stream.concat(each, pledgedTwice(evidence));
  }

  /** Two filings over one right, whatever their references say. */
  private static Stream<Violation> pledgedTwice(Evidence evidence) {
    Set<String> withdrawn =
        evidence.deeds().stream()
            .filter(deed -> deed.kind().equals("FilingWithdrawn"))
            .map(deed -> deed.data().path("filingNo").asString(""))
            .collect(Collectors.toSet());
    Set<String> ours =
        evidence.cases().stream()
            .map(CaseRow::rights)
            .flatMap(rights -> rights.stream())
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, Long> filings =
        evidence.deeds().stream()
            .filter(deed -> deed.effect() && deed.kind().equals("FilingReceived"))
            .filter(deed -> !withdrawn.contains(deed.data().path("filingNo").asString("")))
            .flatMap(deed -> Outside.rights(deed).stream())
            .collect(Collectors.groupingBy(right -> right, Collectors.counting()));
    return ours.stream()
        .filter(right -> filings.getOrDefault(right, 0L) > 1)
        .map(
            right ->
                new Violation(ID, "right " + right, "is in " + filings.get(right) + " filings"));
  }

  private static Stream<Violation> wrong(
      String subject, String verb, long times, boolean known, boolean finished) {
    if (!known) {
      return Stream.of(new Violation(ID, subject, "was " + verb + ", but is none of ours"));
    }
    if (times > 1) {
      return Stream.of(new Violation(ID, subject, "was " + verb + " " + times + " times"));
    }
    return finished && times == 0
        ? Stream.of(new Violation(ID, subject, "counts as " + verb + ", but never was"))
        : Stream.empty();
  }

  private static Map<String, Long> count(
      Evidence evidence, String kind, Function<Deed, String> name) {
    return evidence.deeds().stream()
        .filter(deed -> deed.effect() && deed.kind().equals(kind))
        .collect(Collectors.groupingBy(name, Collectors.counting()));
  }

  private static String name(Loan loan) {
    return loan.number() + "/" + loan.tranche();
  }
}
