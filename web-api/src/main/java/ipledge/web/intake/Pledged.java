package ipledge.web.intake;

import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the rights that a form names, or has the register asked for them. */
@Component
class Pledged {

  private final Rights rights;

  Pledged(Rights rights) {
    this.rights = rights;
  }

  /**
   * In the form's order.
   *
   * @throws ipledge.collateral.RightRefused naming which of them, if a number cannot exist
   */
  List<UUID> ids(List<ApplicationBody.RightRef> named) {
    List<UUID> ids = new ArrayList<>();
    for (ApplicationBody.RightRef right : named) {
      String pointer = "/rights/%d/number".formatted(ids.size());
      ids.add(rights.inquire(RightNumber.parse(right.kind(), right.number()), pointer));
    }
    return List.copyOf(ids);
  }
}
