package ipledge.verifier;

import ipledge.audit.AuditTrail;
import ipledge.audit.Sealer;
import ipledge.audit.SealingSettings;
import ipledge.shared.Actor;
import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import ipledge.shared.Events;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestSealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A trail that the product wrote and sealed, for a test to tamper with. */
final class Trail {

  record StepTaken(UUID recordId, UUID caseId, String step, Confidential note)
      implements DomainEvent {}

  final UUID caseId = UUID.randomUUID();
  final List<UUID> events = new ArrayList<>();
  final SealingSettings settings;
  private final AuditTrail trail;
  private final TransactionTemplate transaction;
  private final TestDatabase database;
  private final TestClock clock;

  Trail(
      AuditTrail trail,
      PlatformTransactionManager transactions,
      TestDatabase database,
      TestClock clock,
      Path folder) {
    this.trail = trail;
    this.transaction = new TransactionTemplate(transactions);
    this.database = database;
    this.clock = clock;
    settings = TestSealing.settings(database, folder);
    clear();
  }

  void clear() {
    asSuperuser(
        "TRUNCATE ipledge.audit_personal, ipledge.audit_event, ipledge.audit_seal, ipledge.audit_block, ipledge.audit_node");
  }

  /** Blocks of three, two, three … events. */
  void write(int count) {
    for (int i = 0; i < count; i++) {
      append("step " + events.size());
      if (i % 5 == 2 || i % 5 == 4 || i == count - 1) {
        seal();
      }
    }
  }

  void append(String step) {
    UUID _ = appendAs(Actor.system("test"), step);
  }

  UUID appendAs(Actor by, String step) {
    Events event =
        Events.of(
            new StepTaken(UUID.randomUUID(), caseId, step, new Confidential("words " + step)));
    List<UUID> ids = transaction.execute(status -> trail.append(by, event));
    events.addAll(ids);
    clock.advance(Duration.ofMillis(7));
    return ids.getFirst();
  }

  void seal() {
    sealAs(settings);
  }

  /** Seals until nothing is left, into whatever witness the settings name. */
  void sealAs(SealingSettings other) {
    Sealer sealer = new Sealer(database.sealer(), other, clock);
    while (sealer.seal().events() > 0) {
      clock.advance(Duration.ofMillis(1));
    }
  }

  /** The sealer's process ends after the witness has heard and before the database has. */
  void witnessOnly() {
    Sealer withoutRights = new Sealer(database.app(), settings, clock);
    try {
      withoutRights.seal();
    } catch (RuntimeException refused) {
      return;
    }
    throw new IllegalStateException("the application's role may not seal");
  }

  /** Whether a verifier has looked and sits there until it looks again. */
  boolean isWaitedFor() {
    return JdbcClient.create(database.superuser())
            .sql(
                """
                SELECT count(*) FROM pg_stat_activity WHERE usename = 'ipledge_sealer'
                  AND datname = current_database() AND state = 'idle' AND query = 'ROLLBACK'
                """)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** Makes the witness's lines what they were before it was told whose events they are. */
  void forgetCases() throws IOException {
    Path leaves = settings.witnessFolder().resolve("leaves.log");
    Files.writeString(leaves, Files.readString(leaves).replace(caseId + " ", ""));
  }

  /** Nothing stops a superuser: neither rights nor triggers. */
  void asSuperuser(String... statements) {
    try (Connection connection = database.superuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path = ipledge");
      statement.execute("SET session_replication_role = replica");
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A digest as SQL computes it, for those who repair what they changed. */
  static String repairLeaf(UUID event) {
    return "UPDATE audit_event SET leaf = sha256('\\x00'::bytea || convert_to(body, 'UTF8')) WHERE id = '"
        + event
        + "'";
  }

  List<Finding> verify(String... more) {
    Map<String, String> options = new HashMap<>();
    options.put("database", database.url());
    options.put("user", "ipledge_sealer");
    options.put("witness", settings.witnessFolder().toString());
    options.put("key", String.valueOf(settings.publicKeyFile()));
    for (int i = 0; i < more.length; i += 2) {
      options.put(more[i], more[i + 1]);
    }
    return run(options);
  }

  List<Finding> verifyFile(Path bundle, Path key, boolean withWitness) {
    Map<String, String> options = new HashMap<>();
    options.put("bundle", bundle.toString());
    options.put("key", key.toString());
    if (withWitness) {
      options.put("witness", settings.witnessFolder().toString());
    }
    return run(options);
  }

  private static List<Finding> run(Map<String, String> options) {
    try {
      return Verifier.verify(options);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
