package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.testing.TestDatabase;
import ipledge.workers.testing.LossyEngine;
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sentences in which the tests of the runtime speak. */
class Scene {

  private static final Duration DEADLINE = Duration.ofSeconds(60);
  private static final Duration LEASE = Duration.ofSeconds(11);

  private final ProcessEngine engine;
  private final LossyEngine lossy;
  private final EngineTestApplication.Behaviour behaviour;
  private final JdbcClient rows;

  Scene(
      ProcessEngine engine,
      LossyEngine lossy,
      EngineTestApplication.Behaviour behaviour,
      TestDatabase database) {
    this.engine = engine;
    this.lossy = lossy;
    this.behaviour = behaviour;
    this.rows = JdbcClient.create(database.superuser());
  }

  ProcessEngine engine() {
    return engine;
  }

  JdbcClient rows() {
    return rows;
  }

  void when(UUID recordId, Consumer<JobContext> played) {
    behaviour.of(recordId, played);
  }

  void whileAsking(UUID recordId, Consumer<JobContext> played) {
    behaviour.whileAsking(recordId, played);
  }

  UUID started(String process) {
    return started(process, UUID.randomUUID());
  }

  UUID started(String process, UUID recordId) {
    engine.publish(
        process + ".started",
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString(),
        Map.of("applicationId", recordId.toString(), "round", 1, "traceId", "trace-" + recordId));
    return recordId;
  }

  void theNextEndIsLost() {
    lossy.loseEnds(1);
  }

  void theEndWasLost() {
    await().atMost(DEADLINE).until(() -> lossy.endsStillToLose() == 0);
  }

  /** Whoever had the job did not end it in time: the engine hands it out again. */
  void theLeaseEnds() {
    engine.advance(LEASE);
  }

  void reaches(UUID recordId, String element) {
    await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(engine.completedBy(recordId)).contains(element));
  }

  String incident(UUID recordId) {
    await().atMost(DEADLINE).until(() -> !engine.incidentsOf(recordId).isEmpty());
    return engine.incidentsOf(recordId).getFirst().message();
  }

  int effects(UUID recordId) {
    return events(recordId, "engine.step-done");
  }

  int events(UUID recordId, String kind) {
    return rows.sql("SELECT count(*) FROM ipledge.audit_event WHERE record_id = ? AND kind = ?")
        .params(recordId, kind)
        .query(Integer.class)
        .single();
  }

  List<String> outcomes(UUID recordId) {
    return rows.sql("SELECT outcome FROM ipledge.job_effect WHERE record_id = ?")
        .param(recordId)
        .query(String.class)
        .list();
  }
}
