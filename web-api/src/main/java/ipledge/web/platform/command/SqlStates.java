package ipledge.web.platform.command;

import java.sql.SQLException;
import java.util.Set;

/** PostgreSQL's words for what passes by itself. */
final class SqlStates {

  private static final Set<String> REPEATABLE = Set.of("40001", "40P01");
  private static final String LOCK_NOT_AVAILABLE = "55P03";

  private SqlStates() {}

  /** Serialization failure or deadlock: the same transaction can succeed when it is run again. */
  static boolean repeatable(Throwable failure) {
    return has(failure, REPEATABLE);
  }

  static boolean lockNotAvailable(Throwable failure) {
    return has(failure, Set.of(LOCK_NOT_AVAILABLE));
  }

  private static boolean has(Throwable failure, Set<String> states) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql
          && sql.getSQLState() != null
          && states.contains(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
