package ipledge.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What PostgreSQL counts, read as its superuser. All of them only grow. */
final class DatabaseCounters implements AutoCloseable {

  private static final String ALL =
      """
      SELECT d.xact_commit AS commits,
             pg_current_wal_insert_lsn() - '0/0'::pg_lsn AS "walBytes",
             pg_database_size(current_database()) AS "databaseBytes",
             (SELECT wal_fpi FROM pg_stat_wal) AS "walFullPages",
             (SELECT coalesce(sum(calls), 0) FROM pg_stat_statements WHERE toplevel) AS statements,
             (SELECT sum(n_tup_ins) FROM pg_stat_user_tables WHERE schemaname = 'ipledge'
                AND relname <> 'engine_record') AS "rowsWritten",
             (SELECT sum(n_tup_upd + n_tup_del) FROM pg_stat_user_tables
                WHERE schemaname = 'ipledge') AS "rowsChanged",
             (SELECT n_tup_ins FROM pg_stat_user_tables
                WHERE schemaname = 'ipledge' AND relname = 'engine_record') AS "engineRows",
             (SELECT count(*) FROM ipledge.job_effect) AS "jobEffects",
             (SELECT count(*) FROM ipledge.audit_event) AS "auditEvents"
      FROM pg_stat_database d WHERE d.datname = current_database()
      """;

  /** Which table a row too many was changed in. */
  private static final String BY_TABLE =
      """
      SELECT relname, n_tup_upd + n_tup_del AS changed
      FROM pg_stat_user_tables WHERE schemaname = 'ipledge' AND n_tup_upd + n_tup_del > 0
      """;

  private final Connection connection;

  DatabaseCounters(Ground ground) throws SQLException {
    this.connection =
        DriverManager.getConnection(ground.database(), "postgres", ground.password("db-superuser"));
    try (Statement statement = connection.createStatement()) {
      boolean _ = statement.execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
    }
  }

  /** A benchmark lends more in minutes than a branch in its year (CRD-05). */
  void planWithoutEnd() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int _ = statement.executeUpdate("UPDATE ipledge.credit_plan SET planned = 9999999999999.00");
    }
  }

  Map<String, Double> read() {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(ALL)) {
      if (!row.next()) {
        throw new IllegalStateException("the database does not know itself");
      }
      Map<String, Double> counters = new TreeMap<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        counters.put(row.getMetaData().getColumnLabel(i), row.getDouble(i));
      }
      counters.putAll(changedByTable());
      return counters;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<String, Double> changedByTable() throws SQLException {
    Map<String, Double> changed = new TreeMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(BY_TABLE)) {
      while (rows.next()) {
        changed.put("rowsChanged " + rows.getString("relname"), rows.getDouble("changed"));
      }
    }
    return changed;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
