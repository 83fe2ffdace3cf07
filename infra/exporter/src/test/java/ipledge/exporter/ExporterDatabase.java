package ipledge.exporter;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL with nothing in it but {@code engine_record}, as the migration makes it, and the
 * exporter's role.
 */
final class ExporterDatabase implements AutoCloseable {

  static final String USER = "ipledge_exporter";
  static final String PASSWORD = "only-for-this-test";
  private static final Path MIGRATION =
      Path.of("../../processes/src/main/resources/db/migration/V031__engine_record.sql");

  private final EmbeddedPostgres server;

  ExporterDatabase() {
    try {
      server = EmbeddedPostgres.start();
      execute(
          "CREATE ROLE ipledge_app",
          "CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'",
          "CREATE SCHEMA ipledge",
          Files.readString(MIGRATION));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return server.getJdbcUrl("postgres", "postgres").replaceFirst("\\?.*", "");
  }

  int port() {
    return server.getPort();
  }

  Connection asExporter() throws SQLException {
    return DriverManager.getConnection(url(), USER, PASSWORD);
  }

  void execute(String... statements) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first column of every row. */
  List<String> read(String sql) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
