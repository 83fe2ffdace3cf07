package ipledge.web.platform.problem;

import ipledge.shared.Violation;
import java.util.Map;

/** A constraint of the database refused what the domain had let through: somebody was faster. */
public final class ConstraintHeld extends Violation {

  public ConstraintHeld() {
    super(Kind.CONFLICT, "platform.concurrent-change", Map.of());
  }
}
