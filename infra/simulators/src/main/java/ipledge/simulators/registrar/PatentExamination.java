package ipledge.simulators.registrar;

import static ipledge.simulators.registrar.Finding.defect;
import static ipledge.simulators.registrar.Finding.ground;

import ipledge.simulators.registrar.FilingRequest.StatementType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The grounds of refusal of table 1.2.1 (REG-P11), one patent at a time. */
final class PatentExamination {

  private PatentExamination() {}

  static List<Finding> examine(FilingRequest filing, Right right, LocalDate today) {
    List<Finding> found = new ArrayList<>();
    String number = right.number();
    Ownership.of(filing, right).ifPresent(flaw -> found.add(flaw.finding(number, "REG-P11-1")));
    if (right.grantDate() == null || right.legalStatus() == LegalStatus.PENDING) {
      found.add(ground("REG-P11-3", number, "The application is not granted yet."));
    } else if (ended(right, today)) {
      found.add(ground("REG-P11-2", number, "The patent has ended or was declared invalid."));
    } else if (right.feePaidThrough() == null || right.feePaidThrough().isBefore(today)) {
      found.add(ground("REG-P11-4", number, "The annual fee is not paid."));
    }
    if (right.suspension() != null || right.freeze() != null) {
      found.add(ground("REG-P11-5", number, "Proceedings are suspended, or a court preserves it."));
    }
    if (runsPast(filing, right)) {
      found.add(ground("REG-P11-6", number, "The performance period runs past the patent's term."));
    }
    if (!Ownership.coOwnersAgree(filing, right)) {
      found.add(ground("REG-P11-8", number, "Not all owners consent."));
    }
    if (right.activePledge() != null) {
      found.add(ground("REG-P11-9", number, "It is already under a registered pledge."));
    }
    if (right.sameDayInvention() != null
        && !filing.has(StatementType.CONTINUE_DESPITE_SAME_DAY_INVENTION, number)) {
      found.add(
          defect(
              "STATEMENT_SAME_DAY_INVENTION",
              number,
              "An invention was filed on the same day: state that the parties go on.",
              "REG-P11-10"));
    }
    if (right.invalidationPending()
        && !filing.has(StatementType.CONTINUE_DESPITE_INVALIDATION, number)) {
      found.add(
          defect(
              "STATEMENT_INVALIDATION",
              number,
              "Invalidation proceedings are pending: state that the parties go on.",
              "REG-P11-11"));
    }
    return found;
  }

  private static boolean ended(Right right, LocalDate today) {
    return right.legalStatus() != LegalStatus.IN_FORCE
        || Term.lastDay(right).filter(today::isAfter).isPresent();
  }

  private static boolean runsPast(FilingRequest filing, Right right) {
    return filing.performanceTo() != null
        && Term.lastDay(right)
            .filter(last -> Objects.requireNonNull(filing.performanceTo()).isAfter(last))
            .isPresent();
  }
}
