package ipledge.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;

/**
 * A real PostgreSQL for tests: one server a JVM, and for whoever asks a fresh database, cloned from
 * one that was migrated once. The database roles are the product's own, so that grants and row
 * level security are tested with everything else.
 */
public final class TestDatabase {

  private static final String TEMPLATE = "ipledge_template";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A fresh database with every migration applied. */
  public static TestDatabase create() {
    Server.ensureTemplate();
    String name = "ipledge_" + NUMBER.incrementAndGet();
    Server.execute("postgres", "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
    Server.prepareRoles(name);
    return new TestDatabase(name);
  }

  /** As the applications connect: no UPDATE or DELETE on the trail, row level security on. */
  public DataSource app() {
    return Server.dataSource(name, "ipledge_app");
  }

  public DataSource owner() {
    return Server.dataSource(name, "ipledge_owner");
  }

  public DataSource sealer() {
    return Server.dataSource(name, "ipledge_sealer");
  }

  public DataSource exporter() {
    return Server.dataSource(name, "ipledge_exporter");
  }

  /** The one whom nothing stops: for looking, and for tampering. */
  public DataSource superuser() {
    return Server.dataSource(name, "postgres");
  }

  public String url() {
    return Server.url(name);
  }

  /** Settings with which a Spring application uses this database as the application role. */
  public Map<String, String> springProperties() {
    return Map.of(
        "spring.datasource.url", url(),
        "spring.datasource.username", "ipledge_app",
        "spring.datasource.password", "",
        "spring.flyway.enabled", "false");
  }

  private static final class Server {

    private static final EmbeddedPostgres POSTGRES = start();
    private static boolean template;

    /** It stops after the applications: loops that lost their database first wait half a minute. */
    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
        SpringApplication.getShutdownHandlers().add(() -> stop(server));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void stop(EmbeddedPostgres server) {
      try {
        server.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static synchronized void ensureTemplate() {
      if (template) {
        return;
      }
      execute("postgres", "CREATE DATABASE " + TEMPLATE);
      prepareRoles(TEMPLATE);
      Flyway.configure()
          .dataSource(dataSource(TEMPLATE, "ipledge_owner"))
          .schemas("ipledge")
          .load()
          .migrate();
      template = true;
    }

    static void prepareRoles(String database) {
      execute(database, resource("db/roles.sql"));
    }

    static String url(String database) {
      return POSTGRES.getJdbcUrl("postgres", database).replaceAll("\\?.*", "");
    }

    static DataSource dataSource(String database, String user) {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setUrl(url(database));
      source.setUser(user);
      return source;
    }

    static void execute(String database, String sql) {
      try (Connection connection = dataSource(database, "postgres").getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    private static String resource(String path) {
      try (InputStream in =
          Objects.requireNonNull(TestDatabase.class.getClassLoader().getResourceAsStream(path))) {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
