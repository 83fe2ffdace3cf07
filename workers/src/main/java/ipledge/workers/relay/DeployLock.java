package ipledge.workers.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** One deployment at a time, among all workers of a bank. */
@Component
class DeployLock {

  private static final long KEY = 0x49504C44L;

  private final DataSource dataSource;

  DeployLock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Holds the lock on a connection of its own and outside any transaction. */
  <T> T hold(Supplier<T> deployment) {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(true);
      call(connection, "SELECT pg_advisory_lock(?)");
      try {
        return deployment.get();
      } finally {
        call(connection, "SELECT pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the deployment lock is out of reach", e);
    }
  }

  private static void call(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, KEY);
      statement.execute();
    }
  }
}
