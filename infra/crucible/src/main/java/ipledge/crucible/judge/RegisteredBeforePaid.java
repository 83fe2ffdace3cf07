package ipledge.crucible.judge;

import ipledge.crucible.judge.Evidence.CaseRow;
import ipledge.crucible.judge.Evidence.Deed;
import ipledge.crucible.judge.Evidence.Loan;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** I-8: money left only when every right of the case was pledged before, and its conditions met. */
final class RegisteredBeforePaid implements Invariant {

  private static final String ID = "I-8";

  @Override
  public Stream<Violation> broken(Evidence evidence) {
    Map<String, Instant> registered = registered(evidence);
    Map<String, Loan> loans =
        evidence.loans().stream()
            .collect(Collectors.toMap(Loan::number, Function.identity(), (first, second) -> first));
    return evidence.deeds().stream()
        .filter(deed -> deed.kind().equals("DisbursementPaid"))
        .flatMap(
            deed ->
                Stream.ofNullable(loans.get(Outside.loanNumber(deed)))
                    .flatMap(loan -> ofPayment(evidence, registered, loan, deed)));
  }

  private static Stream<Violation> ofPayment(
      Evidence evidence, Map<String, Instant> registered, Loan loan, Deed paid) {
    CaseRow row = evidence.casesById().get(loan.caseId());
    if (row == null) {
      return Stream.empty();
    }
    Stream<Violation> early =
        row.rights().stream()
            .filter(right -> !isBefore(registered.get(right), paid.at()))
            .map(
                right ->
                    new Violation(
                        ID, row.number(), "was paid before right " + right + " was registered"));
    return loan.conditionsMet()
        ? early
        : Stream.concat(
            early,
            Stream.of(
                new Violation(ID, row.number(), "was paid without its conditions confirmed")));
  }

  private static boolean isBefore(@Nullable Instant registered, Instant paid) {
    return registered != null && !registered.isAfter(paid);
  }

  /** When each right was entered as pledged, by the registrar's own journal. */
  private static Map<String, Instant> registered(Evidence evidence) {
    Map<String, Deed> filings = new HashMap<>();
    Map<String, Instant> registered = new HashMap<>();
    for (Deed deed : evidence.deeds()) {
      if (deed.kind().equals("FilingReceived")) {
        filings.put(Outside.filingNumber(deed), deed);
      } else if (deed.kind().equals("PledgeRegistered")) {
        Deed filing = filings.get(Outside.filingNumber(deed));
        if (filing != null) {
          Outside.rights(filing).forEach(right -> registered.putIfAbsent(right, deed.at()));
        }
      }
    }
    return registered;
  }
}
