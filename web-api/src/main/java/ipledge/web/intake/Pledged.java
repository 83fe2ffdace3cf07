package ipledge.web.intake;

import ipledge.collateral.RightNumber;
import ipledge.collateral.Rights;
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

  /** In the form's order. */
  List<UUID> ids(List<ApplicationBody.RightRef> named) {
    return named.stream()
        .map(right -> rights.inquire(RightNumber.parse(right.kind(), right.number())))
        .toList();
  }
}
