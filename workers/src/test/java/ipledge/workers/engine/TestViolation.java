package ipledge.workers.engine;

import ipledge.shared.Violation;
import java.util.Map;

/** A refusal with the code a test wants. */
final class TestViolation extends Violation {

  TestViolation(String code) {
    super(Kind.RULE, code, Map.of());
  }
}
