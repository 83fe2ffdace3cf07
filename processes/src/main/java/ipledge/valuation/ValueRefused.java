package ipledge.valuation;

import ipledge.shared.Violation;
import java.math.BigDecimal;
import java.util.Map;

/** Inputs from which no value may be calculated. */
public final class ValueRefused extends Violation {

  private ValueRefused(String code, Map<String, String> arguments, String pointer) {
    super(Kind.RULE, code, arguments, pointer);
  }

  static ValueRefused forecastPastLife(int years, BigDecimal life) {
    return new ValueRefused(
        "valuation.forecast-past-life",
        Map.of("years", Integer.toString(years), "life", life.toPlainString()),
        "/revenues");
  }

  static ValueRefused protectionOver() {
    return new ValueRefused("valuation.protection-over", Map.of(), "/rightId");
  }
}
