package ipledge.shared;

import java.util.Map;

/** The record was changed by somebody else since it was read. */
public final class StaleVersion extends Violation {

  public StaleVersion() {
    super(Kind.CONFLICT, "shared.stale-version", Map.of());
  }
}
