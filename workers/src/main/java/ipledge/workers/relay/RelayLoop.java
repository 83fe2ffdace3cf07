package ipledge.workers.relay;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Wakes the relay: at once when the database gives notice, and every second in any case. */
@Component
@EnableConfigurationProperties(RelaySettings.class)
class RelayLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);
  private static final String CHANNEL = "ipledge_outbox";
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final Duration STOPPING = Duration.ofSeconds(10);

  private final Relay relay;
  private final RelaySettings settings;
  private final DataSource dataSource;
  private volatile boolean running;
  private @Nullable Thread thread;

  RelayLoop(Relay relay, RelaySettings settings, DataSource dataSource) {
    this.relay = relay;
    this.settings = settings;
    this.dataSource = dataSource;
  }

  @Override
  public synchronized void start() {
    running = true;
    thread = Thread.ofVirtual().name("relay").start(this::loop);
  }

  @Override
  public synchronized void stop() {
    running = false;
    if (thread != null) {
      try {
        thread.join(STOPPING);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void loop() {
    while (isRunning()) {
      try (Connection connection = dataSource.getConnection()) {
        listen(connection);
      } catch (SQLException | RuntimeException failure) {
        LOG.warn("the relay lost its database connection: {}", failure.toString());
        LockSupport.parkNanos(AFTER_FAILURE.toNanos());
      }
    }
  }

  private void listen(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LISTEN " + CHANNEL);
    }
    PGConnection notices = connection.unwrap(PGConnection.class);
    while (isRunning()) {
      drain();
      notices.getNotifications(Math.toIntExact(settings.pollInterval().toMillis()));
    }
  }

  private void drain() {
    try {
      relay.drain();
    } catch (RuntimeException failure) {
      LOG.warn("the outbox could not be drained", failure);
    }
  }
}
