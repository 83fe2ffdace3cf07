package ipledge.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.testing.TestDatabase;
import ipledge.verifier.Verifier;
import ipledge.workers.testing.ProcessEngine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * What holds however a story ends, for its own cases and for all that were told before: nothing is
 * left that the engine was not told (I-14), nothing broke there (I-12), people have the very tasks
 * that the engine waits for, so that an ended case has none (I-13), money adds up (I-5), and the
 * trail is sealed to its last event and whole by the verifier (I-10).
 */
final class ClosingCheck implements AfterEachCallback {

  private static final String UNTOLD =
      """
      SELECT name || ' of ' || record_id || ' is ' || state FROM ipledge.outbox
      WHERE state IN ('READY', 'PARKED')
      """;

  private static final String TASKS =
      """
      SELECT coalesce(c.process_key::text, 'nowhere') || ' ' || w.element_id FROM ipledge.work_item w
      LEFT JOIN ipledge.process_claim c ON c.record_id = w.record_id AND c.process_id = w.process_id
      WHERE w.state IN ('OPEN', 'CLAIMED')
      """;

  private static final String MONEY =
      """
      SELECT 'posting ' || posting_id || ' sums to ' || sum(amount) FROM ipledge.posting_line
      GROUP BY posting_id HAVING sum(amount) <> 0
      UNION ALL
      SELECT 'account ' || a.code || ' stands at ' || a.balance FROM ipledge.account a
      WHERE a.balance <> (SELECT coalesce(sum(l.amount), 0) FROM ipledge.posting_line l
                          WHERE l.account_code = a.code)
      """;

  private static final String UNSEALED =
      """
      SELECT e.kind || ' ' || e.id FROM ipledge.audit_event e
      WHERE NOT EXISTS (SELECT FROM ipledge.audit_seal s WHERE s.event_id = e.id)
      """;

  private static final int WHOLE = 0;

  /** A story that failed has said itself what is wrong. */
  @Override
  public void afterEach(ExtensionContext story) {
    if (story.getExecutionException().isPresent()) {
      return;
    }
    ApplicationContext context = SpringExtension.getApplicationContext(story);
    ProcessEngine engine = context.getBean(ProcessEngine.class);
    TestDatabase database = context.getBean(TestDatabase.class);
    JdbcClient rows = JdbcClient.create(database.superuser());
    await()
        .atMost(People.DEADLINE)
        .untilAsserted(
            () -> {
              assertThat(list(rows, UNTOLD)).as("what the engine was not told").isEmpty();
              assertThat(list(rows, TASKS))
                  .as("tasks of people, beside those that the engine waits for")
                  .containsExactlyInAnyOrderElementsOf(waitedFor(engine));
              assertThat(list(rows, UNSEALED)).as("events without a seal").isEmpty();
            });
    assertThat(engine.incidents()).as("incidents").isEmpty();
    assertThat(list(rows, MONEY)).as("money that does not add up").isEmpty();
    verify(context.getEnvironment(), database);
  }

  /** Days that fall due at once may bring two tokens to one task: its decision ends both. */
  private static List<String> waitedFor(ProcessEngine engine) {
    return engine.userTasks().entrySet().stream()
        .flatMap(at -> at.getValue().stream().map(element -> at.getKey() + " " + element))
        .distinct()
        .toList();
  }

  private static void verify(Environment settings, TestDatabase database) {
    String key = settings.getRequiredProperty("ipledge.sealing.key-file");
    var said = new ByteArrayOutputStream();
    String[] arguments = {
      "--database",
      database.url(),
      "--user",
      "ipledge_sealer",
      "--witness",
      settings.getRequiredProperty("ipledge.sealing.witness-folder"),
      "--key",
      key.replaceFirst("\\.pem$", ".pub.pem"),
      "--mac-key",
      settings.getRequiredProperty("ipledge.audit.mac-key-file")
    };
    int verdict = Verifier.run(arguments, new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(verdict).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(WHOLE);
  }

  private static List<String> list(JdbcClient rows, String question) {
    return rows.sql(question).query(String.class).list();
  }
}
