package ipledge.launcher.service;

import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;

/** The databases and roles in our own server. Everything here may run again. */
final class Databases {

  static final String EXPORTER_PASSWORD = "db-exporter";

  /** Each role of ours and the secret that holds its password. */
  static final Map<String, String> PASSWORDS =
      Map.of(
          "ipledge_owner", "db-owner",
          "ipledge_app", "db-app",
          "ipledge_sealer", "db-sealer",
          "ipledge_exporter", EXPORTER_PASSWORD);

  static final String KEYCLOAK_ROLE = "keycloak";
  static final String KEYCLOAK_PASSWORD = "db-keycloak";

  private final Addresses addresses;
  private final Secrets secrets;
  private final Path roles;

  Databases(Addresses addresses, Secrets secrets, Path root) {
    this.addresses = addresses;
    this.secrets = secrets;
    this.roles = root.resolve("processes/src/main/resources/db/roles.sql");
  }

  /** Whether the server takes a superuser's question. */
  boolean answer() throws IOException {
    try (Connection connection = open("postgres");
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("SELECT 1")) {
      return result.next();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  /** Makes databases and roles, and sets their passwords to those of the secrets. */
  void prepare() throws IOException {
    try {
      try (Connection server = open("postgres")) {
        if (missing(server, "SELECT FROM pg_roles WHERE rolname = ?", KEYCLOAK_ROLE)) {
          execute(server, "CREATE ROLE keycloak LOGIN");
        }
        create(server, "ipledge", Postgres.SUPERUSER);
        create(server, "keycloak", KEYCLOAK_ROLE);
        setPassword(server, KEYCLOAK_ROLE, KEYCLOAK_PASSWORD);
      }
      try (Connection domain = open("ipledge")) {
        execute(domain, Files.readString(roles));
        for (Map.Entry<String, String> role : PASSWORDS.entrySet()) {
          setPassword(domain, role.getKey(), role.getValue());
        }
      }
    } catch (SQLException e) {
      throw new IOException("The databases cannot be prepared: " + e.getMessage(), e);
    }
  }

  private static void create(Connection server, String database, String owner) throws SQLException {
    if (missing(server, "SELECT FROM pg_database WHERE datname = ?", database)) {
      execute(server, "CREATE DATABASE " + database + " OWNER " + owner);
      execute(server, "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
    }
  }

  private void setPassword(Connection connection, String role, String secret) throws SQLException {
    String password = Secrets.read(secrets.password(secret));
    String command;
    try (PreparedStatement quote =
        connection.prepareStatement("SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)")) {
      quote.setString(1, role);
      quote.setString(2, password);
      try (ResultSet result = quote.executeQuery()) {
        if (!result.next()) {
          throw new SQLException("format() gave no row");
        }
        command = result.getString(1);
      }
    }
    execute(connection, command);
  }

  private static boolean missing(Connection connection, String question, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(question)) {
      statement.setString(1, name);
      try (ResultSet result = statement.executeQuery()) {
        return !result.next();
      }
    }
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean _ = statement.execute(command);
    }
  }

  private Connection open(String database) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", Postgres.SUPERUSER);
    properties.setProperty("password", Secrets.read(secrets.password("db-superuser")));
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "30");
    return DriverManager.getConnection(addresses.ownDatabase(database), properties);
  }
}
