package ipledge.simulators.registrar;

import static ipledge.simulators.registrar.Finding.defect;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form itself lacks (REG-P08, REG-T06, REG-C03). All of it can be corrected. */
final class FormExamination {

  private FormExamination() {}

  static List<Finding> examine(FilingRequest filing, String ground) {
    List<Finding> found = new ArrayList<>();
    if (lacks(filing.contractNo())) {
      found.add(defect("CONTRACT_NO", null, "The number of the contract is missing.", ground));
    }
    if (lacks(filing.amount())) {
      found.add(defect("AMOUNT", null, "The amount of the claim is missing.", ground));
    }
    if (filing.performanceFrom() == null
        || filing.performanceTo() == null
        || filing.performanceTo().isBefore(filing.performanceFrom())) {
      found.add(
          defect(
              "PERFORMANCE_PERIOD", null, "The performance period is missing or wrong.", ground));
    }
    if (lacking(filing.pledgor())) {
      found.add(defect("PLEDGOR", null, "The pledgor's name or code is missing.", ground));
    }
    if (lacking(filing.pledgee())) {
      found.add(defect("PLEDGEE", null, "The pledgee's name or code is missing.", ground));
    }
    return found;
  }

  /** Compares what the form says of a right with the register. */
  static List<Finding> compare(FilingRequest.FiledRight filed, Right right, String ground) {
    boolean differs =
        (filed.title() != null && !filed.title().equals(right.title()))
            || differs(filed.filingDate(), right.filingDate())
            || differs(filed.grantDate(), right.grantDate());
    return differs
        ? List.of(
            defect(
                "RIGHT_DATA",
                right.number(),
                "Title or dates of the right differ from the register.",
                ground))
        : List.of();
  }

  private static boolean differs(@Nullable LocalDate filed, @Nullable LocalDate registered) {
    return filed != null && !filed.equals(registered);
  }

  private static boolean lacks(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static boolean lacking(@Nullable Party party) {
    return party == null || lacks(party.name()) || lacks(party.uscc());
  }
}
