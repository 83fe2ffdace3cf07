package ipledge.simulators.registrar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everything an examiner finds in a filing by looking at the form and at the register. */
final class Examination {

  private Examination() {}

  static List<Finding> examine(
      FilingRequest filing, Map<RightKey, Right> register, LocalDate today) {
    String formGround = formGround(filing.register());
    List<Finding> found = new ArrayList<>(FormExamination.examine(filing, formGround));
    for (FilingRequest.FiledRight filed : filing.rights()) {
      Right entry = register.get(filed.key());
      if (entry == null) {
        found.add(
            Finding.ground(
                filing.register() == RegisterName.PATENT ? "REG-P11-12" : formGround,
                filed.number(),
                "There is no such right in the register."));
        continue;
      }
      Right right = entry.on(today);
      found.addAll(FormExamination.compare(filed, right, formGround));
      found.addAll(
          switch (filing.register()) {
            case PATENT -> PatentExamination.examine(filing, right, today);
            case TRADEMARK -> TrademarkExamination.examine(filing, right, today);
            case COPYRIGHT -> CopyrightExamination.examine(filing, right, today);
          });
    }
    return found;
  }

  /** What a form is refused for that lacks something. */
  static String formGround(RegisterName register) {
    return switch (register) {
      case PATENT -> "REG-P11-7";
      case TRADEMARK -> "REG-T09-OTHER";
      case COPYRIGHT -> "REG-C07-OTHER";
    };
  }
}
