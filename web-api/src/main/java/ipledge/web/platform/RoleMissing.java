package ipledge.web.platform;

import ipledge.shared.Violation;
import java.util.Map;

/** The caller holds none of the roles that this endpoint asks for. */
public final class RoleMissing extends Violation {

  public RoleMissing() {
    super(Kind.FORBIDDEN, "platform.role-missing", Map.of());
  }
}
