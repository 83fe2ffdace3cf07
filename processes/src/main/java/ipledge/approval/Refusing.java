package ipledge.approval;

import ipledge.intake.RefusalReasons;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A person's no: coded, and noted as what ends the case. */
@Component
class Refusing {

  private final RefusalReasons refusals;

  Refusing(RefusalReasons refusals) {
    this.refusals = refusals;
  }

  /**
   * @throws ApprovalRefused if there is no reason, or one that is none of {@link RefusalCode}
   */
  void requireCoded(List<String> reasons) {
    if (reasons.isEmpty()) {
      throw ApprovalRefused.reasonMissing();
    }
    for (int i = 0; i < reasons.size(); i++) {
      if (!RefusalCode.isKnown(reasons.get(i))) {
        throw ApprovalRefused.reasonUnknown(reasons.get(i), i);
      }
    }
  }

  /**
   * @param grounds of the register on which the person found something
   */
  void note(UUID applicationId, List<String> grounds, List<String> reasons) {
    refusals.note(applicationId, grounds);
    refusals.note(
        applicationId, reasons.stream().map(code -> RefusalCode.valueOf(code).key()).toList());
  }
}
