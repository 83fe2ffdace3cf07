package ipledge.simulators.registrar;

import static ipledge.simulators.registrar.Finding.defect;
import static ipledge.simulators.registrar.Finding.ground;

import ipledge.simulators.registrar.FilingRequest.StatementType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The grounds of refusal of REG-C07, and the papers REG-C02 asks for. */
final class CopyrightExamination {

  private CopyrightExamination() {}

  static List<Finding> examine(FilingRequest filing, Right right, LocalDate today) {
    List<Finding> found = new ArrayList<>();
    String number = right.number();
    Ownership.of(filing, right)
        .filter(
            flaw ->
                flaw != Ownership.Flaw.NAME || !filing.has(StatementType.NAME_CHANGE_PROOF, number))
        .ifPresent(flaw -> found.add(flaw.finding(number, "REG-C07-OWNER")));
    Optional<LocalDate> last = Term.lastDay(right);
    if (right.legalStatus() != LegalStatus.IN_FORCE || last.filter(today::isAfter).isPresent()) {
      found.add(ground("REG-C07-TERM", number, "The term of protection is over."));
    } else if (last.isPresent()
        && filing.performanceTo() != null
        && filing.performanceTo().isAfter(last.get())) {
      found.add(ground("REG-C07-PERIOD", number, "The performance period outlasts protection."));
    }
    if (right.suspension() != null) {
      found.add(ground("REG-C07-DISPUTE", number, "Its ownership is in dispute."));
    }
    if (!Ownership.coOwnersAgree(filing, right)) {
      found.add(
          defect(
              "CO_OWNER_CONSENT",
              number,
              "The other owners' consent is missing.",
              "REG-C07-OTHER"));
    }
    if (!right.licences().isEmpty() && !filing.has(StatementType.PRIOR_LICENCES, number)) {
      found.add(
          defect(
              "PRIOR_LICENCES",
              number,
              "Attach the licences granted before the pledge.",
              "REG-C07-OTHER"));
    }
    return found;
  }
}
