package ipledge.web.platform.problem;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.exc.MismatchedInputException;

/** A sum of money that is not a string of digits with at most two decimals. */
public final class MoneyUnreadable extends MismatchedInputException {

  public MoneyUnreadable(JsonParser at) {
    super(at, "money is a string of yuan");
  }
}
