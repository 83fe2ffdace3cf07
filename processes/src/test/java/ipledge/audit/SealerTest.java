package ipledge.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.Actor;
import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import ipledge.shared.Events;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestSealing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DomainTest
class SealerTest {

  @Autowired AuditTrail trail;
  @Autowired AuditProofs proofs;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestDatabase database;
  @Autowired TestClock clock;
  @Autowired JsonMapper json;
  @TempDir Path folder;

  private SealingSettings settings;
  private Sealer sealer;
  private final UUID caseId = UUID.randomUUID();

  record StepTaken(UUID recordId, UUID caseId, String step, Confidential note)
      implements DomainEvent {}

  @BeforeEach
  void emptyTrail() {
    admin()
        .sql(
            "TRUNCATE ipledge.audit_personal, ipledge.audit_event, ipledge.audit_seal, ipledge.audit_block, ipledge.audit_node")
        .update();
    settings = TestSealing.settings(database, folder);
    sealer = sealer();
  }

  @Test
  void everyCommittedEventGetsItsPlace() {
    List<UUID> events = List.of(append("a"), append("b"), append("c"));

    assertThat(sealer.seal().events()).isEqualTo(3);
    append("d");
    assertThat(sealer.seal().events()).isEqualTo(1);
    assertThat(sealer.seal().events()).isZero();

    assertThat(places()).containsExactly(0L, 1L, 2L, 3L);
    assertThat(lines("heads.log")).hasSize(2);
    assertThat(lines("leaves.log")).hasSize(4);
    assertThat(lines("leaves.log").getFirst())
        .startsWith("0 " + events.getFirst() + " " + caseId + " ");
  }

  @Test
  void anEventThatCommitsLateIsNotLeftBehind() {
    TransactionTemplate slow = new TransactionTemplate(transactions);
    List<UUID> late =
        slow.execute(
            status -> {
              List<UUID> first = trail.append(Actor.system("workers"), step("first made"));
              Thread other =
                  Thread.ofVirtual().start(() -> append("made later, committed earlier"));
              join(other);
              assertThat(sealer.seal().events()).isEqualTo(1);
              return first;
            });

    assertThat(late).hasSize(1);
    assertThat(sealer.seal().events()).as("the older id, committed after the younger").isEqualTo(1);
  }

  @Test
  void aDayLongTransactionIsFoundByTheSweep() {
    TransactionTemplate slow = new TransactionTemplate(transactions);
    slow.executeWithoutResult(
        status -> {
          trail.append(Actor.system("workers"), step("old"));
          clock.advance(Duration.ofDays(1));
          Thread other = Thread.ofVirtual().start(() -> append("young"));
          join(other);
          assertThat(sealer.seal().events()).isEqualTo(1);
        });

    assertThat(sealer().seal().events()).as("a new sealer sweeps first").isEqualTo(1);
  }

  @Test
  void aRoundThatEndedBeforeTheCommitIsFinishedTheSame() {
    append("a");
    sealer.seal();
    append("b");
    append("c");
    assertThatThrownBy(() -> sealerThatCannotCommit().seal()).isInstanceOf(RuntimeException.class);
    assertThat(places()).containsExactly(0L);
    assertThat(lines("heads.log")).hasSize(2);

    append("d");
    assertThat(sealer().seal().events()).as("first what was begun").isEqualTo(2);
    assertThat(sealer().seal().events()).isEqualTo(1);
    assertThat(lines("heads.log")).hasSize(3);
    assertThat(places()).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void aLineTornByACrashIsEndedAndPassedOver() throws IOException {
    append("a");
    sealer.seal();
    write("leaves.log", "1 0199e5a0-0000-7000-8000-000000000001 " + caseId + " 00ff");
    write("heads.log", "ipledge-test 2 ");
    UUID next = append("b");

    assertThat(sealer().seal().events()).isEqualTo(1);
    assertThat(lines("leaves.log").getLast()).startsWith("1 " + next);
    assertThat(sealer().seal().events()).isZero();
  }

  @Test
  void aWitnessFromBeforeItWasToldTheCasesGoesOn() throws IOException {
    append("a");
    sealer.seal();
    Path leaves = folder.resolve("witness/leaves.log");
    Files.writeString(leaves, Files.readString(leaves).replace(caseId + " ", ""));
    append("b");

    assertThat(sealer().seal().events()).isEqualTo(1);
    assertThat(places()).containsExactly(0L, 1L);
  }

  @Test
  void aTailThatWasCutOffHaltsTheSealer() {
    append("a");
    sealer.seal();
    append("b");
    sealer.seal();
    superuser(
        "DELETE FROM ipledge.audit_seal WHERE seq = 1",
        "DELETE FROM ipledge.audit_block WHERE block = 1",
        "DELETE FROM ipledge.audit_event WHERE id NOT IN (SELECT event_id FROM ipledge.audit_seal)");

    append("c");
    assertThatThrownBy(() -> sealer().seal())
        .isInstanceOf(SealingHalted.class)
        .hasMessageContaining("is gone");
  }

  @Test
  void aRewrittenHeadHaltsTheSealer() {
    append("a");
    sealer.seal();
    superuser("UPDATE ipledge.audit_block SET root = sha256('x')");

    append("b");
    assertThatThrownBy(() -> sealer.seal())
        .isInstanceOf(SealingHalted.class)
        .hasMessageContaining("witness does not know");
  }

  /** The clock is read between the reading of the witness and the writing of its head. */
  @Test
  void aWitnessThatIsCutWhileARoundRunsHaltsTheSealer() {
    append("a");
    sealer.seal();
    InstantSource cutting =
        () -> {
          cutHeads();
          return clock.instant();
        };
    Sealer interrupted = new Sealer(database.sealer(), settings, cutting.withZone(ZoneOffset.UTC));

    append("b");
    assertThatThrownBy(interrupted::seal)
        .isInstanceOf(SealingHalted.class)
        .hasMessageContaining("not as this round has read it");
    assertThatThrownBy(interrupted::seal)
        .isInstanceOf(SealingHalted.class)
        .hasMessageContaining("witness does not know");
    assertThat(places()).containsExactly(0L);
  }

  @Test
  void aNewKeyGoesOnWhereTheFormerOneEnded() throws IOException {
    append("a");
    sealer.seal();
    SealingSettings next =
        TestSealing.settings(database, Files.createDirectories(folder.resolve("next")));
    Path former = settings.publicKeyFile();
    append("b");

    settings = withKeyOf(next, List.of());
    assertThatThrownBy(() -> sealer().seal()).isInstanceOf(SealingHalted.class);

    settings = withKeyOf(next, List.of(former));
    assertThat(sealer().seal().events()).isEqualTo(1);
    assertThat(places()).containsExactly(0L, 1L);
  }

  @Test
  void anEmptiedWitnessHaltsTheSealer() throws IOException {
    append("a");
    sealer.seal();
    Files.delete(folder.resolve("witness/heads.log"));
    Files.delete(folder.resolve("witness/leaves.log"));

    append("b");
    assertThatThrownBy(() -> sealer().seal()).isInstanceOf(SealingHalted.class);
  }

  @Test
  void onlyOneSealsAtATime() throws Exception {
    append("a");
    try (Connection other = database.sealer().getConnection()) {
      other.setAutoCommit(false);
      assertThat(new SealTables(single(other)).lock()).isTrue();
      assertThat(sealer.seal()).isEqualTo(Sealing.NOTHING);
      other.rollback();
    }
    assertThat(sealer.seal().events()).isEqualTo(1);
  }

  @Test
  void theSealersRoleMayNotTouchEvents() {
    JdbcClient asSealer = JdbcClient.create(database.sealer());
    assertThatThrownBy(() -> asSealer.sql("DELETE FROM ipledge.audit_event").update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> asSealer.sql("UPDATE ipledge.audit_seal SET seq = 9").update())
        .hasStackTraceContaining("permission denied");
    JdbcClient asApp = JdbcClient.create(database.app());
    assertThatThrownBy(() -> asApp.sql("DELETE FROM ipledge.audit_block").update())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void aProofLeadsToTheSignedHead() {
    UUID event = append("a");
    append("b");
    assertThat(proofs.proof(event)).as("not sealed yet").isEmpty();
    sealer.seal();

    AuditProof proof = proofs.proof(event).orElseThrow();
    assertThat(proof.seq()).isZero();
    assertThat(proof.path()).hasSize(1);
    assertThat(proof.leaf()).isEqualTo(Digests.hex(Digests.leaf(proof.body())));
    assertThat(lines("heads.log").getFirst()).contains(proof.head().root());
  }

  @Test
  void anExportCarriesTheCaseAndItsHead() {
    append("a");
    sealer.seal();
    UUID waiting = append("b");

    JsonNode file = json.readTree(proofs.export(caseId));
    assertThat(file.path("format").asString()).isEqualTo(AuditProofs.FORMAT);
    assertThat(file.path("head").path("size").asString()).isEqualTo("1");
    assertThat(file.path("events")).hasSize(1);
    assertThat(file.at("/events/0/texts/0/content").asString()).isEqualTo("a person's words");
    assertThat(file.at("/notYetSealed/0").asString()).isEqualTo(waiting.toString());
  }

  private SealingSettings withKeyOf(SealingSettings other, List<Path> formers) {
    return new SealingSettings(
        settings.origin(),
        other.keyFile(),
        other.publicKeyFile(),
        formers,
        settings.witnessFolder(),
        settings.url(),
        settings.user(),
        settings.passwordFile(),
        settings.every(),
        settings.batchSize());
  }

  private void cutHeads() {
    try {
      Files.writeString(folder.resolve("witness/heads.log"), "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Sealer sealer() {
    return new Sealer(database.sealer(), settings, clock);
  }

  /**
   * Its role may not write seals, so that the round ends after the witness and before the commit.
   */
  private Sealer sealerThatCannotCommit() {
    return new Sealer(database.app(), settings, clock);
  }

  private static JdbcTemplate single(Connection connection) {
    return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  private UUID append(String step) {
    List<UUID> ids =
        new TransactionTemplate(transactions)
            .execute(status -> trail.append(Actor.system("workers"), step(step)));
    clock.advance(Duration.ofMillis(3));
    return ids.getFirst();
  }

  private Events step(String step) {
    return Events.of(
        new StepTaken(UUID.randomUUID(), caseId, step, new Confidential("a person's words")));
  }

  private void superuser(String... statements) {
    try (Connection connection = database.superuser().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("SET session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> places() {
    return admin().sql("SELECT seq FROM ipledge.audit_seal ORDER BY seq").query(Long.class).list();
  }

  private JdbcClient admin() {
    return JdbcClient.create(database.superuser());
  }

  private List<String> lines(String file) {
    try {
      return Files.readAllLines(folder.resolve("witness").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(folder.resolve("witness").resolve(file), text, StandardOpenOption.APPEND);
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
