package ipledge.collateral;

import ipledge.shared.Violation;
import java.util.Map;

/** A right that cannot be taken down so. */
public final class RightRefused extends Violation {

  private RightRefused(String code, Map<String, String> arguments, String pointer) {
    super(Kind.RULE, code, arguments, pointer);
  }

  /** ALG-01: shape, year, type digit or check digit is wrong. */
  static RightRefused badNumber(RightNumber number, String pointer) {
    return new RightRefused(
        "collateral.number-invalid",
        Map.of("number", number.number(), "kind", number.kind().name()),
        pointer);
  }
}
