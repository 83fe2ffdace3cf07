package ipledge.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.audit.AuditProofs;
import ipledge.audit.AuditTrail;
import ipledge.audit.SealingSettings;
import ipledge.shared.Actor;
import ipledge.shared.StaffId;
import ipledge.testing.DomainTest;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestSealing;
import ipledge.verifier.Finding.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whoever has the database, superuser or not, is named by what is kept outside of it. */
@DomainTest
class TamperTest {

  private static final int EVENTS = 24;

  @Autowired AuditTrail audit;
  @Autowired AuditProofs proofs;
  @Autowired PlatformTransactionManager transactions;
  @Autowired TestDatabase database;
  @Autowired TestClock clock;

  @Value("${ipledge.audit.mac-key-file}")
  String macKey;

  @TempDir Path folder;
  private Trail trail;

  @BeforeEach
  void sealedTrail() {
    clock.set(Instant.now().minus(Duration.ofHours(2)));
    trail = new Trail(audit, transactions, database, clock, folder);
    trail.write(EVENTS);
  }

  @Test
  void anHonestTrailIsWhole() {
    assertThat(trail.verify("mac-key", macKey)).isEmpty();
  }

  @RepeatedTest(5)
  void oneChangedCharacterNamesItsEvent(RepetitionInfo repetition) {
    UUID victim = trail.events.get(new Random(repetition.getCurrentRepetition()).nextInt(EVENTS));
    trail.asSuperuser(
        "UPDATE audit_event SET body = replace(body, 'step ', 'step-') WHERE id = '"
            + victim
            + "'");

    assertThat(losses()).extracting(Finding::kind).containsOnly(Kind.CHANGED);
    assertThat(named()).containsExactly(victim);
  }

  @Test
  void repairingTheDigestDoesNotHelp() {
    UUID victim = trail.events.get(11);
    trail.asSuperuser(
        "UPDATE audit_event SET body = replace(body, 'step ', 'step-') WHERE id = '" + victim + "'",
        Trail.repairLeaf(victim));

    assertThat(named()).containsExactly(victim);
  }

  @Test
  void aColumnThatContradictsItsBodyIsNamed() {
    UUID victim = trail.events.get(4);
    trail.asSuperuser("UPDATE audit_event SET actor = 'somebody.else' WHERE id = '" + victim + "'");

    assertThat(named()).containsExactly(victim);
    assertThat(losses().getFirst().what()).contains("actor");
  }

  @Test
  void anotherOrderOfMembersIsTheSameEvent() {
    trail.asSuperuser("UPDATE audit_event SET body = body::jsonb::text");
    assertThat(losses()).isEmpty();
  }

  @Test
  void aLawfulErasureLeavesTheTrailWhole() {
    trail.asSuperuser("DELETE FROM audit_personal");
    assertThat(losses()).isEmpty();
  }

  static Stream<List<Integer>> victims() {
    return Stream.of(
        List.of(0),
        List.of(12),
        List.of(EVENTS - 1),
        Stream.iterate(EVENTS - 10, i -> i + 1).limit(10).toList());
  }

  @ParameterizedTest
  @MethodSource("victims")
  void deletedEventsAreNamed(List<Integer> places) {
    List<UUID> gone = places.stream().map(trail.events::get).toList();
    gone.forEach(id -> trail.asSuperuser("DELETE FROM audit_event WHERE id = '" + id + "'"));

    assertThat(of(Kind.DELETED)).containsExactlyElementsOf(gone);
    assertThat(named()).containsExactlyElementsOf(gone);
  }

  @Test
  void aTailCutOffWithSealAndHeadsIsNamed() {
    trail.asSuperuser(
        "DELETE FROM audit_event WHERE id IN (SELECT event_id FROM audit_seal WHERE seq >= 13)",
        "DELETE FROM audit_block WHERE last_seq >= 13",
        "DELETE FROM audit_seal WHERE block NOT IN (SELECT block FROM audit_block)");

    assertThat(of(Kind.DELETED)).containsExactlyElementsOf(trail.events.subList(13, EVENTS));
    assertThat(kinds()).contains(Kind.HEAD_MISSING);
  }

  /** With the real key or another: what was rewritten is not what the witness saw. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aWholeTrailRewrittenWithSealAndHeadsIsNamed(boolean withTheStolenKey) throws IOException {
    UUID victim = trail.events.get(7);
    trail.asSuperuser(
        "UPDATE audit_event SET body = replace(body, 'step ', 'step-') WHERE id = '" + victim + "'",
        Trail.repairLeaf(victim),
        "TRUNCATE audit_seal, audit_block, audit_node");
    trail.sealAs(attackers(withTheStolenKey));

    assertThat(of(Kind.CHANGED)).containsExactly(victim);
    assertThat(kinds())
        .contains(Kind.HEAD_MISSING)
        .containsAnyOf(Kind.HEAD_CHANGED, Kind.HEAD_INSERTED);
  }

  @Test
  void aTrailTruncatedAndRefilledIsNamed() throws IOException {
    List<UUID> gone = List.copyOf(trail.events);
    trail.clear();
    trail.events.clear();
    for (int i = 0; i < EVENTS; i++) {
      trail.append("step " + i);
    }
    trail.sealAs(attackers(true));

    assertThat(of(Kind.DELETED)).containsExactlyElementsOf(gone);
    assertThat(of(Kind.INSERTED)).containsExactlyInAnyOrderElementsOf(trail.events);
  }

  @Test
  void swappedPlacesAreNamed() {
    UUID one = trail.events.get(3);
    UUID other = trail.events.get(9);
    trail.asSuperuser(
        "UPDATE audit_seal SET seq = seq + 1000 WHERE event_id IN ('%s', '%s')"
            .formatted(one, other),
        "UPDATE audit_seal SET seq = CASE seq WHEN 1003 THEN 9 ELSE 3 END WHERE seq > 999");

    assertThat(of(Kind.REORDERED)).containsExactlyInAnyOrder(one, other);
  }

  @Test
  void swappedContentsAreNamed() {
    UUID one = trail.events.get(3);
    UUID other = trail.events.get(9);
    trail.asSuperuser(
        """
        UPDATE audit_event a SET body = b.body, leaf = b.leaf, mac = b.mac FROM audit_event b
        WHERE (a.id, b.id) IN (('%1$s', '%2$s'), ('%2$s', '%1$s'))
        """
            .formatted(one, other));

    assertThat(of(Kind.CHANGED)).containsExactlyInAnyOrder(one, other);
    assertThat(losses().getFirst().what()).contains("has the content of");
  }

  @Test
  void aBackdatedEventIsNamedSealedOrNot() {
    UUID forged = insertedLongAgo();
    assertThat(of(Kind.INSERTED)).containsExactly(forged);

    trail.seal();
    assertThat(of(Kind.BACKDATED))
        .as("the honest sealer seals what it finds")
        .containsExactly(forged);
    assertThat(trail.verify("mac-key", macKey)).extracting(Finding::kind).contains(Kind.FORGED);
  }

  @Test
  void aDuplicateThatClaimsAPlaceIsNamed() {
    UUID copy = UUID.randomUUID();
    trail.asSuperuser(
        "INSERT INTO audit_event SELECT '%s', case_id, record_id, kind, actor, role, branch_id, at, trace_id, body, leaf, mac FROM audit_event WHERE id = '%s'"
            .formatted(copy, trail.events.getFirst()),
        "INSERT INTO audit_seal VALUES ('%s', 1000, 0)".formatted(copy));

    assertThat(of(Kind.INSERTED)).containsExactly(copy);
  }

  @Test
  void aSealThatIsTakenAwayIsNamed() {
    trail.asSuperuser("DELETE FROM audit_seal WHERE seq = 5");
    assertThat(of(Kind.SEAL_CHANGED)).containsExactly(trail.events.get(5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE audit_block SET root = sha256('x') WHERE block = 2",
        "UPDATE audit_block SET at = at + interval '1 second' WHERE block = 2",
        "UPDATE audit_block SET prev_root = sha256('x') WHERE block = 2",
        "DELETE FROM audit_block WHERE block = 2",
        "INSERT INTO audit_block SELECT 99, 98, 99, 100, root, root, at, algorithm, origin, key_id, signature FROM audit_block WHERE block = 1"
      })
  void aTouchedHeadIsNamed(String attack) {
    trail.asSuperuser(attack);
    assertThat(kinds()).containsAnyOf(Kind.HEAD_CHANGED, Kind.HEAD_MISSING, Kind.HEAD_INSERTED);
  }

  @Test
  void aTouchedWitnessIsNamed() throws IOException {
    Path leaves = trail.settings.witnessFolder().resolve("leaves.log");
    String whole = Files.readString(leaves);
    Files.writeString(leaves, whole.substring(0, whole.length() - 3) + "00\n");
    assertThat(kinds()).contains(Kind.WITNESS);

    Files.writeString(leaves, whole);
    Path heads = trail.settings.witnessFolder().resolve("heads.log");
    List<String> lines = Files.readAllLines(heads);
    Files.write(heads, lines.subList(0, lines.size() - 1));
    assertThat(kinds()).as("a head the witness lost").contains(Kind.HEAD_INSERTED);
  }

  @Test
  void aHeadOfAnotherKeyIsNamed() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    SealingSettings stranger = TestSealing.settings(database, other);
    assertThat(trail.verify("key", String.valueOf(stranger.publicKeyFile())))
        .extracting(Finding::kind)
        .contains(Kind.SIGNATURE);
  }

  /**
   * What a stopped sealer leaves looks the same; only the sealer itself can show that it was it.
   */
  @Test
  void theNewestBlockTakenAwayIsNamedWhenNobodyFinishesIt() {
    trail.append("the last one");
    trail.append("of all");
    trail.seal();
    trail.asSuperuser(
        "DELETE FROM audit_seal WHERE block = (SELECT max(block) FROM audit_block)",
        "DELETE FROM audit_block WHERE block = (SELECT max(block) FROM audit_block)");

    List<Finding> found = trail.verify("window", "0");
    assertThat(found).allMatch(Finding::isLoss);
    assertThat(found)
        .extracting(Finding::kind)
        .containsExactly(Kind.SEAL_CHANGED, Kind.SEAL_CHANGED, Kind.HEAD_MISSING);
    assertThat(found.subList(0, 2))
        .extracting(Finding::event)
        .containsExactlyElementsOf(trail.events.subList(EVENTS, EVENTS + 2));
  }

  @Test
  void aSealerThatWasStoppedHalfWayHasItsTimeToFinish() throws Exception {
    trail.append("witnessed, and then the power failed");
    trail.witnessOnly();
    assertThat(trail.verify("window", "0")).isNotEmpty();

    try (ExecutorService auditor = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Finding>> verdict = auditor.submit(() -> trail.verify("window", "60"));
      await().atMost(Duration.ofSeconds(20)).until(trail::isWaitedFor);
      assertThat(verdict.isDone()).as("judged before its time").isFalse();
      trail.seal();
      assertThat(verdict.get(30, TimeUnit.SECONDS)).isEmpty();
    }
  }

  @Test
  void aCaseNotedWrongInTheWitnessIsNamed() throws IOException {
    Path leaves = trail.settings.witnessFolder().resolve("leaves.log");
    String whole = Files.readString(leaves);
    Files.writeString(
        leaves, whole.replaceFirst(trail.caseId.toString(), UUID.randomUUID().toString()));

    assertThat(named()).containsExactly(trail.events.getFirst());
  }

  @Test
  void aWitnessThatKnewNoCasesIsStillAWitness() throws IOException {
    trail.forgetCases();
    assertThat(trail.verify()).isEmpty();

    trail.append("known again");
    trail.seal();
    assertThat(trail.verify()).isEmpty();
  }

  @Test
  void anExportedFileIsCheckedWithoutTheDatabase() throws Exception {
    Path bundle = Files.writeString(folder.resolve("case.json"), proofs.export(trail.caseId));
    Path key = Path.of(String.valueOf(trail.settings.publicKeyFile()));
    assertThat(trail.verifyFile(bundle, key, true)).isEmpty();
    assertThat(losses(trail.verifyFile(bundle, key, false))).isEmpty();

    if (GoldenTest.hasPython()) {
      assertThat(GoldenTest.python("bundle", bundle.toString())).isZero();
    }

    String file = Files.readString(bundle);
    Files.writeString(bundle, file.replaceFirst("step 3\"", "step 4\""));
    assertThat(trail.verifyFile(bundle, key, false))
        .anySatisfy(f -> assertThat(f.event()).isEqualTo(trail.events.get(3)));

    Files.writeString(bundle, file.replaceFirst("words step 5", "words step 6"));
    assertThat(losses(trail.verifyFile(bundle, key, false)))
        .extracting(Finding::event)
        .containsExactly(trail.events.get(5));

    Path other = Files.createDirectories(folder.resolve("other"));
    Path stranger = Path.of(String.valueOf(TestSealing.settings(database, other).publicKeyFile()));
    Files.writeString(bundle, file);
    assertThat(losses(trail.verifyFile(bundle, stranger, false)))
        .extracting(Finding::kind)
        .containsExactly(Kind.SIGNATURE);
  }

  /** Every event that is left stands under the head: that some are missing, the witness tells. */
  @ParameterizedTest
  @ValueSource(ints = {1, EVENTS})
  void eventsLeftOutOfAnExportedFileAreNamed(int count) throws IOException {
    Path key = Path.of(String.valueOf(trail.settings.publicKeyFile()));
    ObjectNode file = (ObjectNode) new JsonMapper().readTree(proofs.export(trail.caseId));
    ArrayNode events = (ArrayNode) file.path("events");
    for (int i = 0; i < count; i++) {
      events.remove(0);
    }
    Path bundle = Files.writeString(folder.resolve("case.json"), file.toString());

    assertThat(trail.verifyFile(bundle, key, true))
        .hasSize(count)
        .allMatch(found -> found.kind() == Kind.DELETED)
        .extracting(Finding::event)
        .containsExactlyElementsOf(trail.events.subList(0, count));
    assertThat(trail.verifyFile(bundle, key, false))
        .as("nobody outside the file counts")
        .extracting(Finding::kind)
        .containsExactly(Kind.NOTICE);

    file.putNull("head");
    Files.writeString(bundle, file.toString());
    assertThat(losses(trail.verifyFile(bundle, key, true)))
        .extracting(Finding::kind)
        .containsExactly(Kind.FILE);
  }

  /** A proof of duty: one's own acts, each under the head, and nobody else's among them. */
  @Test
  void aFileOfOnePersonsActsIsWholeAndHasNobodyElsesAmongThem() throws Exception {
    UUID own = trail.appendAs(Actor.system("somebody"), "an act of somebody else");
    trail.seal();
    Path key = Path.of(String.valueOf(trail.settings.publicKeyFile()));
    String exported = proofs.export(trail.caseId, new StaffId("system:somebody"));
    Path bundle = Files.writeString(folder.resolve("own.json"), exported);

    ObjectNode file = (ObjectNode) new JsonMapper().readTree(exported);
    assertThat(file.path("events").findValuesAsString("id")).containsExactly(own.toString());
    for (boolean withWitness : List.of(true, false)) {
      assertThat(trail.verifyFile(bundle, key, withWitness))
          .as("complete it cannot be called")
          .extracting(Finding::kind)
          .containsExactly(Kind.NOTICE);
    }

    file.put("actor", "system:test");
    Files.writeString(bundle, file.toString());
    assertThat(losses(trail.verifyFile(bundle, key, true)))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(Kind.FILE);
              assertThat(found.event()).isEqualTo(own);
            });

    Files.writeString(bundle, exported.replace("an act of", "no act of"));
    assertThat(losses(trail.verifyFile(bundle, key, false)))
        .extracting(Finding::event)
        .contains(own);
  }

  @Test
  void aFileOfYesterdayIsWholeAndSaysThatTheCaseWentOn() throws IOException {
    Path key = Path.of(String.valueOf(trail.settings.publicKeyFile()));
    Path bundle = Files.writeString(folder.resolve("case.json"), proofs.export(trail.caseId));
    trail.append("the day after");
    trail.seal();

    assertThat(trail.verifyFile(bundle, key, true))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.kind()).isEqualTo(Kind.NOTICE);
              assertThat(found.event()).isEqualTo(trail.events.getLast());
            });
  }

  private UUID insertedLongAgo() {
    UUID id = UUID.randomUUID();
    String body =
        "{\"actor\":\"system:test\",\"at\":\"2026-01-05T02:00:00Z\",\"branch\":\"HQ\",\"case\":\"%1$s\",\"data\":null,\"id\":\"%2$s\",\"kind\":\"verifier.step-taken\",\"record\":\"%1$s\",\"role\":null,\"schema\":\"1\",\"trace\":null}"
            .formatted(trail.caseId, id);
    trail.asSuperuser(
        """
        INSERT INTO audit_event (id, case_id, record_id, kind, actor, branch_id, at, body, leaf, mac)
        VALUES ('%2$s', '%1$s', '%1$s', 'verifier.step-taken', 'system:test', 'HQ', '2026-01-05T02:00:00Z', '%3$s', sha256('x'), sha256('x'))
        """
            .formatted(trail.caseId, id, body),
        Trail.repairLeaf(id));
    return id;
  }

  /** The attacker's own witness, with the bank's signing key or a new one. */
  private SealingSettings attackers(boolean withTheStolenKey) throws IOException {
    Path other = Files.createDirectories(folder.resolve("attacker"));
    SealingSettings own = TestSealing.settings(database, other);
    SealingSettings real = trail.settings;
    return withTheStolenKey
        ? new SealingSettings(
            real.origin(),
            real.keyFile(),
            real.publicKeyFile(),
            real.formerPublicKeyFiles(),
            own.witnessFolder(),
            own.url(),
            own.user(),
            own.passwordFile(),
            own.every(),
            own.batchSize())
        : own;
  }

  private List<Finding> losses() {
    return losses(trail.verify());
  }

  private static List<Finding> losses(List<Finding> found) {
    return found.stream().filter(Finding::isLoss).toList();
  }

  private List<Kind> kinds() {
    return losses().stream().map(Finding::kind).toList();
  }

  private List<UUID> named() {
    return losses().stream().map(Finding::event).distinct().toList();
  }

  private List<UUID> of(Kind kind) {
    return losses().stream().filter(f -> f.kind() == kind).map(Finding::event).toList();
  }
}
