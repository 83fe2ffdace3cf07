package ipledge.workers.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import ipledge.audit.SealingSettings;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestSealing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class SealingLoopTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final TestDatabase database = TestDatabase.create();
  private final JdbcClient admin = JdbcClient.create(database.superuser());
  @TempDir Path folder;
  private SealingSettings settings;
  private SealingLoop loop;

  @BeforeEach
  void start() {
    settings = TestSealing.settings(database, folder);
    loop = new SealingConfiguration().sealingLoop(settings, "unused", Clock.systemUTC(), meters);
    loop.start();
  }

  @AfterEach
  void stop() {
    loop.stop();
    assertThat(loop.isRunning()).isFalse();
  }

  @Test
  void eventsAreSealedSoonAndMeasured() {
    event();
    event();

    await().atMost(SOON).until(() -> sealed() == 2);
    await().atMost(SOON).until(() -> meters.get("ipledge.sealing.events").counter().count() == 2);
    assertThat(meters.get("ipledge.sealing.delay").timer().max(TimeUnit.SECONDS))
        .isLessThan(SOON.toSeconds());
  }

  @Test
  void aRewrittenTrailRaisesTheAlarm() throws Exception {
    event();
    await().atMost(SOON).until(() -> sealed() == 1);
    Files.writeString(settings.witnessFolder().resolve("heads.log"), "");

    event();
    await().atMost(SOON).until(() -> meters.get("ipledge.sealing.halted").gauge().value() == 1);
    assertThat(sealed()).isEqualTo(1);
  }

  private int sealed() {
    return admin.sql("SELECT count(*) FROM ipledge.audit_seal").query(Integer.class).single();
  }

  private void event() {
    UUID id =
        new UUID(
            System.currentTimeMillis() << 16 | 0x7000, UUID.randomUUID().getLeastSignificantBits());
    admin
        .sql(
            """
            INSERT INTO ipledge.audit_event (id, case_id, record_id, kind, actor, branch_id, at, body, leaf, mac)
            VALUES (?, ?, ?, 'test.event', 'system:test', 'HQ', now(), '{}', sha256('\\x007b7d'), sha256('mac'))
            """)
        .params(id, id, id)
        .update();
  }
}
