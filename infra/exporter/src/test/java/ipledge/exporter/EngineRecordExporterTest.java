package ipledge.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

class EngineRecordExporterTest {

  private static ExporterDatabase database;
  @TempDir private static Path folder;

  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  @BeforeAll
  static void start() {
    database = new ExporterDatabase();
  }

  @AfterAll
  static void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void empty() {
    database.execute("TRUNCATE ipledge.engine_record");
  }

  @Test
  void aFullBatchIsWrittenAndThenAcknowledged() throws Exception {
    Broker broker = started(3);

    broker.export(Records.elements(2));
    assertThat(count()).isZero();
    assertThat(broker.acknowledged())
        .as("nothing is acknowledged before it is there")
        .isEqualTo(-1);

    broker.export(Records.elements(3).subList(2, 3));
    assertThat(count()).isEqualTo(3);
    assertThat(broker.acknowledged()).isEqualTo(3);
  }

  @Test
  void aRowWaitsNoLongerThanTheTimer() throws Exception {
    Broker broker = started(100);

    broker.export(Records.elements(2));
    broker.tick();

    assertThat(count()).isEqualTo(2);
    assertThat(broker.acknowledged()).isEqualTo(2);
  }

  @Test
  void recordsThatNobodyReadsAreAcknowledgedToo() throws Exception {
    Broker broker = started(100);

    broker.export(new Records().element(ProcessInstanceIntent.ELEMENT_ACTIVATING, "x").log());
    broker.tick();

    assertThat(count()).isZero();
    assertThat(broker.acknowledged()).as("the broker may compact its log").isEqualTo(1);
  }

  @Test
  void whatIsGivenAgainAfterACrashIsThereOnce() throws Exception {
    List<Record<?>> log = Records.elements(5);
    Broker broker = started(2);
    broker.export(log);
    assertThat(broker.acknowledged()).isEqualTo(4);

    Broker forgetful = started(2);
    forgetful.export(log);
    forgetful.tick();

    assertThat(count()).isEqualTo(5);
  }

  @Test
  void anOutageLosesNothingAndHoldsNobodyForLong() throws Exception {
    List<Record<?>> log = Records.elements(6);
    Broker broker = started(2);
    broker.export(log.subList(0, 2));
    database.execute(
        "ALTER ROLE ipledge_exporter NOLOGIN",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ipledge_exporter'");
    try {
      assertThat(broker.export(log)).as("the broker keeps the record and repeats it").isFalse();
      assertThat(broker.export(log)).isFalse();
      assertThat(broker.acknowledged()).isEqualTo(2);
    } finally {
      database.execute("ALTER ROLE ipledge_exporter LOGIN");
    }

    assertThat(broker.export(log)).as("no attempt before the pause is over").isFalse();
    now.updateAndGet(at -> at.plusSeconds(60));
    assertThat(broker.export(log)).isTrue();
    broker.tick();

    assertThat(count()).isEqualTo(6);
    assertThat(broker.acknowledged()).isEqualTo(6);
  }

  @Test
  void aBrokerStartsWhileTheDatabaseIsAway() throws Exception {
    Broker broker = new Broker(arguments("jdbc:postgresql://127.0.0.1:1/nowhere", 1));
    broker.start(new EngineRecordExporter(InstantSource.system()));

    assertThat(broker.export(Records.elements(2))).isFalse();
    broker.stop();
    assertThat(broker.acknowledged()).isEqualTo(-1);
  }

  @Test
  void stoppingWritesWhatWaits() throws Exception {
    Broker broker = started(100);
    broker.export(Records.elements(3));

    broker.stop();

    assertThat(count()).isEqualTo(3);
  }

  @Test
  void anEngineThatLostItsDataDoesNotHideBehindTheOldRows() throws Exception {
    started(1).export(Records.elements(3));
    started(1).export(later().log());

    assertThat(count()).isEqualTo(4);
    assertThat(database.read("SELECT count(DISTINCT log_id) FROM ipledge.engine_record"))
        .containsExactly("2");
  }

  @Test
  void theLogKeepsItsNameOverARestart() throws Exception {
    List<Record<?>> log = Records.elements(4);
    Broker broker = started(1);
    broker.export(log.subList(0, 2));
    broker.start(exporter());
    broker.export(log);

    assertThat(database.read("SELECT count(DISTINCT log_id) FROM ipledge.engine_record"))
        .containsExactly("1");
  }

  @Test
  void textTheDatabaseCannotStoreStopsNothing() throws Exception {
    Broker broker = started(1);

    assertThat(broker.export(new Records().incident("disburse", "\0\ud800\udc00\udfff").log()))
        .isTrue();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void theExportersRoleMayNeitherChangeNorDelete() throws SQLException {
    try (Connection connection = database.asExporter();
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("UPDATE ipledge.engine_record SET intent = 'x'"))
          .hasMessageContaining("permission denied");
      assertThatThrownBy(() -> statement.execute("DELETE FROM ipledge.engine_record"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void testsWriteTheSameRows() throws Exception {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    source.setUser(ExporterDatabase.USER);
    source.setPassword(ExporterDatabase.PASSWORD);
    EngineRecordWriter writer = new EngineRecordWriter(source, 1);

    writer.write(Records.elements(2));
    writer.write(Records.elements(3));

    assertThat(database.read("SELECT element_id FROM ipledge.engine_record ORDER BY position"))
        .containsExactly("step-0", "step-1", "step-2");
  }

  private static Records later() {
    return new Records(1_800_000_000_000L)
        .element(ProcessInstanceIntent.ELEMENT_ACTIVATED, "again");
  }

  private Broker started(int batchSize) throws Exception {
    Broker broker = new Broker(arguments(database.url(), batchSize));
    broker.start(exporter());
    return broker;
  }

  private EngineRecordExporter exporter() {
    return new EngineRecordExporter(now::get);
  }

  private static Map<String, Object> arguments(String url, int batchSize) throws IOException {
    Path passwordFile =
        Files.writeString(folder.resolve("password"), ExporterDatabase.PASSWORD + "\n");
    return Map.of(
        "url",
        url,
        "user",
        ExporterDatabase.USER,
        "passwordfile",
        passwordFile.toString(),
        "batchsize",
        Integer.toString(batchSize));
  }

  private static int count() {
    return Integer.parseInt(database.read("SELECT count(*) FROM ipledge.engine_record").getFirst());
  }
}
