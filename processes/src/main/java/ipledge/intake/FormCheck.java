package ipledge.intake;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a form must hold before anything is written. */
@Component
class FormCheck {

  /**
   * @throws ApplicationRefused naming the first field that is wrong
   */
  void check(ApplicationForm form) {
    if (!form.amount().isPositive()) {
      throw ApplicationRefused.amountNotPositive();
    }
    List<UUID> rights = form.rightIds();
    if (rights.isEmpty()) {
      throw ApplicationRefused.rightsMissing();
    }
    Set<UUID> seen = new HashSet<>();
    for (int i = 0; i < rights.size(); i++) {
      if (!seen.add(rights.get(i))) {
        throw ApplicationRefused.rightTwice(i);
      }
    }
  }
}
