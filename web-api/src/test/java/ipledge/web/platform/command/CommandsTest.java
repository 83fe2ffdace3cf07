package ipledge.web.platform.command;

import static ipledge.web.platform.command.Calls.body;
import static ipledge.web.platform.command.Calls.key;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabase;
import ipledge.web.WebTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebTest
@Import(Probe.class)
class CommandsTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private Probe probe;
  @Autowired private TestDatabase database;

  private final UUID id = UUID.randomUUID();
  private Calls calls;

  @BeforeEach
  void quiet() {
    calls = new Calls(mvc);
    probe.runs.set(0);
    probe.collisions.set(0);
    probe.meanwhile.set(() -> {});
  }

  @Test
  void theSameKeyAndBodyGetTheSameBytesAndOneEffect() {
    String key = key();

    MvcTestResult first = calls.post("li.na", key, body(id, "fine"));
    MvcTestResult second = calls.post("li.na", key, body(id, "fine"));

    assertThat(first).hasStatus(201).hasHeader("ETag", "\"1\"");
    assertThat(second).hasStatus(201).hasHeader("ETag", "\"1\"");
    assertThat(second).hasHeader("Location", "/api/v1/probe/" + id);
    assertThat(bytes(second)).isEqualTo(bytes(first)).isNotEmpty();
    assertThat(probe.runs).hasValue(1);
    assertThat(probe.rows(id)).isEqualTo(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    String key = key();
    calls.post("li.na", key, body(id, "fine"));

    assertThat(calls.post("li.na", key, body(id, "other")))
        .hasStatus(422)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.idempotency-key-reused");
    assertThat(probe.runs).hasValue(1);
  }

  @Test
  void theKeyOfAnotherPersonIsAnotherKey() {
    String key = key();
    calls.post("li.na", key, body(id, "fine"));

    assertThat(calls.post("wang.wei", key, body(UUID.randomUUID(), "fine"))).hasStatus(201);
    assertThat(probe.runs).hasValue(2);
  }

  @Test
  void aKeyIsNeededAndHasToBeOne() {
    assertThat(calls.postWithoutKey(body(id, "fine")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.idempotency-key-missing");
    assertThat(calls.post("li.na", "short", body(id, "fine")))
        .hasStatus(400)
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.idempotency-key-malformed");
    assertThat(probe.runs).hasValue(0);
  }

  @Test
  void aRefusalRollsBackIsRecordedOnceAndRepeated() {
    String key = key();

    MvcTestResult first = calls.post("li.na", key, body(id, "too high"));
    MvcTestResult second = calls.post("li.na", key, body(id, "too high"));

    assertThat(first)
        .hasStatus(422)
        .hasContentType("application/problem+json")
        .bodyJson()
        .isLenientlyEqualTo(
            """
            {"code": "probe.amount-too-high", "arguments": {"limit": "5.00"},
             "errors": [{"pointer": "/amount", "code": "probe.amount-too-high"}]}
            """);
    assertThat(bytes(second)).isEqualTo(bytes(first));
    assertThat(probe.runs).hasValue(1);
    assertThat(probe.rows(id)).isZero();
    assertThat(refusals()).containsExactly("probe.order probe.amount-too-high customer-manager");
  }

  @Test
  void aTwinWaitsForTheFirstAndGetsItsAnswer() throws Exception {
    String key = key();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    probe.meanwhile.set(() -> meet(inside, goOn));

    var first = meanwhile(() -> calls.post("li.na", key, body(id, "fine")));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
    var twin = meanwhile(() -> calls.post("li.na", key, body(id, "fine")));
    untilSomebodyWaitsForALock();
    goOn.countDown();

    assertThat(bytes(twin.get(10, TimeUnit.SECONDS)))
        .isEqualTo(bytes(first.get(10, TimeUnit.SECONDS)));
    assertThat(probe.runs).hasValue(1);
  }

  @Test
  void aTwinThatWaitsTooLongIsSentAwayToComeAgain() throws Exception {
    String key = key();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    probe.meanwhile.set(() -> meet(inside, goOn));

    var first = meanwhile(() -> calls.post("li.na", key, body(id, "fine")));
    assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(calls.post("li.na", key, body(id, "fine")))
        .hasStatus(409)
        .hasHeader("Retry-After", "1")
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.idempotency-key-busy");
    goOn.countDown();
    assertThat(first.get(10, TimeUnit.SECONDS)).hasStatus(201);
  }

  @Test
  void aCollisionInTheDatabaseIsTriedAgainAtMostFiveTimes() {
    probe.collisions.set(5);
    assertThat(calls.post("li.na", key(), body(id, "collide"))).hasStatus(201);
    assertThat(probe.runs).hasValue(6);
    assertThat(probe.rows(id)).isEqualTo(1);

    probe.runs.set(0);
    probe.collisions.set(100);
    assertThat(calls.post("li.na", key(), body(UUID.randomUUID(), "collide")))
        .hasStatus(503)
        .containsHeader("Retry-After");
    assertThat(probe.runs).hasValue(6);
  }

  @Test
  void anUnknownOutcomeIsNeverCalledAFailure() {
    assertThat(calls.post("li.na", key(), body(id, "commit lost")))
        .hasStatus(503)
        .containsHeader("Retry-After")
        .bodyJson()
        .extractingPath("code")
        .isEqualTo("platform.outcome-unknown");
  }

  @Test
  void aConstraintOfTheDatabaseIsAConflictWithoutItsWords() {
    assertThat(calls.post("li.na", key(), body(id, "constraint")))
        .hasStatus(409)
        .bodyText()
        .contains("platform.concurrent-change")
        .doesNotContain("idempotency_key", "SQL", "duplicate");
  }

  @Test
  void aRefusalThatCannotBeRecordedIsNoRefusal() {
    JdbcClient superuser = JdbcClient.create(database.superuser());
    superuser.sql("REVOKE INSERT ON ipledge.audit_event FROM ipledge_app").update();
    try {
      assertThat(calls.post("li.na", key(), body(id, "too high")))
          .hasStatus(503)
          .bodyText()
          .doesNotContain("amount");
    } finally {
      superuser.sql("GRANT INSERT ON ipledge.audit_event TO ipledge_app").update();
    }
  }

  /** Refused before any command was reached: by the field, and by the page's own word. */
  @ParameterizedTest
  @ValueSource(strings = {"{\"id\": 1}", "not even JSON"})
  void norIsOneOfInputThatCannotBeRecorded(String body) {
    JdbcClient superuser = JdbcClient.create(database.superuser());
    superuser.sql("REVOKE INSERT ON ipledge.audit_event FROM ipledge_app").update();
    try {
      assertThat(calls.post("li.na", key(), body))
          .hasStatus(503)
          .containsHeader("Retry-After")
          .bodyJson()
          .extractingPath("code")
          .isEqualTo("platform.unavailable");
    } finally {
      superuser.sql("GRANT INSERT ON ipledge.audit_event TO ipledge_app").update();
    }
  }

  private static CompletableFuture<MvcTestResult> meanwhile(Supplier<MvcTestResult> call) {
    return CompletableFuture.supplyAsync(call, Thread::startVirtualThread);
  }

  private List<String> refusals() {
    return JdbcClient.create(database.superuser())
        .sql(
            """
            SELECT (body::json -> 'data' ->> 'command') || ' ' || (body::json -> 'data' ->> 'code')
                   || ' ' || role
            FROM ipledge.audit_event WHERE kind = 'audit.command-refused' AND record_id = ?
            """)
        .param(id)
        .query(String.class)
        .list();
  }

  private void untilSomebodyWaitsForALock() {
    JdbcClient superuser = JdbcClient.create(database.superuser());
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (superuser
            .sql("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")
            .query(Long.class)
            .single()
        == 0) {
      assertThat(System.nanoTime()).isLessThan(deadline);
      Thread.onSpinWait();
    }
  }

  private static void meet(CountDownLatch inside, CountDownLatch goOn) {
    inside.countDown();
    try {
      assertThat(goOn.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(MvcTestResult result) {
    return result.getResponse().getContentAsByteArray();
  }
}
