package ipledge.web.platform.problem;

import ipledge.shared.Violation;
import java.util.Map;

/** Bad input as the audit trail records it: what was wrong and where, never the input itself. */
final class InputRefused extends Violation {

  InputRefused(String code, Map<String, String> arguments) {
    super(Kind.RULE, code, arguments);
  }
}
