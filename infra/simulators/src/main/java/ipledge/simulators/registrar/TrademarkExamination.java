package ipledge.simulators.registrar;

import static ipledge.simulators.registrar.Finding.defect;
import static ipledge.simulators.registrar.Finding.ground;

import ipledge.simulators.registrar.FilingRequest.StatementType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The grounds of refusal of REG-T09, and the marks that must come along (REG-T04). */
final class TrademarkExamination {

  private TrademarkExamination() {}

  static List<Finding> examine(FilingRequest filing, Right right, LocalDate today) {
    List<Finding> found = new ArrayList<>();
    String number = right.number();
    Ownership.of(filing, right)
        .filter(
            flaw ->
                flaw != Ownership.Flaw.NAME || !filing.has(StatementType.NAME_CHANGE_PROOF, number))
        .ifPresent(flaw -> found.add(flaw.finding(number, "REG-T09-PLEDGOR")));
    if (right.legalStatus() != LegalStatus.IN_FORCE
        || Term.lastDay(right).filter(today::isAfter).isPresent()) {
      found.add(ground("REG-T09-LAPSED", number, "The mark is revoked, cancelled or lapsed."));
    }
    if (right.freeze() != null) {
      found.add(ground("REG-T09-FROZEN", number, "A court has seized the mark."));
    }
    if (!Ownership.coOwnersAgree(filing, right)) {
      found.add(
          defect(
              "CO_OWNER_CONSENT",
              number,
              "The other owners' consent is missing.",
              "REG-T09-OTHER"));
    }
    Set<String> filed =
        filing.rights().stream().map(FilingRequest.FiledRight::number).collect(Collectors.toSet());
    List<String> missing =
        right.similarMarks().stream().filter(mark -> !filed.contains(mark)).toList();
    if (!missing.isEmpty()) {
      found.add(
          defect(
              "SIMILAR_MARKS",
              number,
              "Similar marks must be pledged together: " + String.join(", ", missing) + ".",
              "REG-T09-OTHER"));
    }
    return found;
  }
}
