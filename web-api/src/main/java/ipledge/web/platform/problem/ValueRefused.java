package ipledge.web.platform.problem;

import ipledge.shared.Violation;
import java.sql.SQLException;
import java.util.Map;

/** A value that no rule had caught and that the database cannot hold, such as a NUL in a text. */
public final class ValueRefused extends Violation {

  private static final String DATA_EXCEPTION = "22";

  public ValueRefused() {
    super(Kind.RULE, "platform.value-refused", Map.of());
  }

  /** Whether the database found a value, and not its surroundings, to be wrong. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && sql.getSQLState() != null
          && sql.getSQLState().startsWith(DATA_EXCEPTION)) {
        return true;
      }
    }
    return false;
  }
}
