package ipledge.exporter;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * One connection, made when first needed and again after a failure. Every wait on the network has
 * an end, and after a failure the next attempts are refused at once until a growing pause is over:
 * the broker's thread is held for seconds at most.
 */
final class Database implements AutoCloseable {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
  private static final String CONNECT_SECONDS = "5";
  private static final String ANSWER_SECONDS = "10";

  private final ExporterSettings settings;
  private final InstantSource clock;
  private @Nullable Connection connection;
  private Duration pause = FIRST_PAUSE;
  private Instant notBefore = Instant.MIN;

  Database(ExporterSettings settings, InstantSource clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Writes and commits the rows.
   *
   * @throws SQLException when they are not, or not surely, in the database: write them again, those
   *     that are there are skipped
   */
  void write(long log, List<EngineRecord> rows) throws SQLException {
    Instant now = clock.instant();
    if (now.isBefore(notBefore)) {
      throw new SQLException("the database was away; next attempt at " + notBefore);
    }
    try {
      Connection open = connected();
      EngineRecordTable.insert(open, log, rows);
      open.commit();
      pause = FIRST_PAUSE;
    } catch (SQLException e) {
      close();
      notBefore = clock.instant().plus(pause);
      pause =
          pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0
              ? pause.multipliedBy(2)
              : LONGEST_PAUSE;
      throw e;
    }
  }

  private Connection connected() throws SQLException {
    if (connection != null) {
      return connection;
    }
    Properties properties = new Properties();
    properties.setProperty("user", settings.user());
    properties.setProperty("password", password());
    properties.setProperty("connectTimeout", CONNECT_SECONDS);
    properties.setProperty("loginTimeout", CONNECT_SECONDS);
    properties.setProperty("socketTimeout", ANSWER_SECONDS);
    properties.setProperty("reWriteBatchedInserts", "true");
    properties.setProperty("ApplicationName", "ipledge-exporter");
    Connection made = driver().connect(settings.url(), properties);
    if (made == null) {
      throw new SQLException("not an address of PostgreSQL: " + settings.url());
    }
    made.setAutoCommit(false);
    connection = made;
    return made;
  }

  /**
   * Asked directly: {@link DriverManager} looks only into the class loader of the broker, not of
   * this jar.
   */
  private static Driver driver() {
    return new Driver();
  }

  private String password() throws SQLException {
    try {
      return Files.readString(settings.passwordFile()).lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new SQLException("cannot read the password file " + settings.passwordFile(), e);
    }
  }

  @Override
  public void close() {
    Connection old = connection;
    connection = null;
    if (old != null) {
      try {
        old.close();
      } catch (SQLException e) {
        // The connection is given up either way; what matters is reported by the write that failed.
      }
    }
  }
}
