package ipledge.web.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells an outage, which passes, from a mistake of ours. */
public final class Outages {

  private Outages() {}

  /** Whether trying again later can help. */
  public static boolean isOutage(Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof RefusalNotRecorded
          || t instanceof CannotCreateTransactionException
          || t instanceof DataAccessResourceFailureException
          || t instanceof QueryTimeoutException
          || t instanceof SQLTransientConnectionException
          || (t instanceof SQLException sql && isOutageState(sql.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Connection lost, transaction to be run again, too little of something, shut down by an
   * operator.
   */
  private static boolean isOutageState(@Nullable String state) {
    return state != null
        && (state.startsWith("08")
            || state.startsWith("40")
            || state.startsWith("53")
            || state.startsWith("57P"));
  }
}
