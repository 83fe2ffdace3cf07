package ipledge.web.platform.problem;

import ipledge.shared.Violation;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.dao.DataIntegrityViolationException;

/** The database refused what the domain had let through: somebody was faster. */
public final class ConstraintHeld extends Violation {

  private static final String GUARD = "IP";

  public ConstraintHeld() {
    super(Kind.CONFLICT, "platform.concurrent-change", Map.of());
  }

  /** Whether a constraint, or a guard of ours written as a trigger (state {@code IP…}), refused. */
  public static boolean isBehind(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof DataIntegrityViolationException
          || (t instanceof SQLException sql
              && sql.getSQLState() != null
              && sql.getSQLState().startsWith(GUARD))) {
        return true;
      }
    }
    return false;
  }
}
