package ipledge.simulators.corebank;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts of money as they come over HTTP: plain digits, at most two decimals, above zero. */
final class Amounts {

  private static final Pattern PLAIN = Pattern.compile("\\d{1,16}(\\.\\d{1,2})?");

  private Amounts() {}

  static BigDecimal positive(@Nullable String amount) {
    if (amount == null || !PLAIN.matcher(amount).matches()) {
      throw new IllegalArgumentException("An amount is written like 1500000.00.");
    }
    BigDecimal value = new BigDecimal(amount).setScale(2);
    if (value.signum() == 0) {
      throw new IllegalArgumentException("An amount is above zero.");
    }
    return value;
  }
}
