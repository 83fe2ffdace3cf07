package ipledge.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The finished jar inside the broker it is made for: loaded, fed, starved of its database, killed
 * and emptied.
 */
@EnabledIfSystemProperty(named = "ipledge.camunda", matches = ".+")
class RealBrokerIT {

  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir private Path folder;

  @Test
  void whatTheEngineDidStandsInTheTableOnceWhateverHappens() throws Exception {
    try (ExporterDatabase database = new ExporterDatabase()) {
      try (CamundaBroker broker = broker(database, "first")) {
        broker.start();
        broker.deploy("tiny.bpmn");
        broker.startInstance("tiny", "{\"trouble\": false, \"secret\": \"Li Na\"}");
        broker.startInstance("tiny", "{\"trouble\": true}");

        await().atMost(SOON).until(() -> completed(database) == 1);
        assertThat(
                database.read(
                    "SELECT element_id FROM ipledge.engine_record WHERE intent = 'SEQUENCE_FLOW_TAKEN' ORDER BY element_id"))
            .containsExactly("to-done", "to-trouble", "to-wait", "to-which", "to-which");
        assertThat(
                database.read(
                    "SELECT version_tag FROM ipledge.engine_record WHERE value_type = 'PROCESS'"))
            .containsExactly("release-7");
        assertThat(
                database.read(
                    "SELECT intent FROM ipledge.engine_record WHERE value_type = 'TIMER' ORDER BY position"))
            .containsExactly("CREATED", "TRIGGERED");
        assertThat(
                database.read(
                    "SELECT element_id FROM ipledge.engine_record WHERE value_type = 'INCIDENT'"))
            .containsExactly("trouble");
        assertThat(
                database.read(
                    "SELECT count(*) FROM ipledge.engine_record r WHERE r::text LIKE '%Li Na%'"))
            .containsExactly("0");

        outage(database, broker);
        broker.kill();
        broker.start();
        broker.startInstance("tiny", "{\"trouble\": false}");
        await().atMost(SOON).until(() -> completed(database) == 3);
        assertThat(logs(database)).isEqualTo(1);
      }
      try (CamundaBroker emptied = broker(database, "second")) {
        emptied.start();
        emptied.deploy("tiny.bpmn");
        emptied.startInstance("tiny", "{\"trouble\": false}");
        await().atMost(SOON).until(() -> completed(database) == 4);
        assertThat(logs(database)).isEqualTo(2);
      }
    }
  }

  @Test
  void aRecordOfOursLeadsToItsInstanceAndToTheOnesItCalled() throws Exception {
    try (ExporterDatabase database = new ExporterDatabase();
        CamundaBroker broker = broker(database, "calling")) {
      broker.start();
      broker.deploy("tiny.bpmn");
      broker.deploy("calling.bpmn");
      broker.publish("calling.submitted", "application-1");
      await().atMost(SOON).until(() -> completed(database) == 2);

      assertThat(
              database.read(
                  """
                  WITH started AS (
                    SELECT log_id, process_instance_key FROM ipledge.engine_record
                    WHERE correlation_key = 'application-1')
                  SELECT DISTINCT child.bpmn_process_id FROM ipledge.engine_record child JOIN started s
                    ON child.log_id = s.log_id AND child.parent_process_instance_key = s.process_instance_key
                  """))
          .containsExactly("tiny");
      assertThat(
              database.read(
                  """
                  SELECT flow.element_id FROM ipledge.engine_record flow JOIN ipledge.engine_record started
                    USING (log_id, process_instance_key)
                  WHERE started.correlation_key = 'application-1' AND flow.intent = 'SEQUENCE_FLOW_TAKEN'
                  ORDER BY flow.position
                  """))
          .containsExactly("to-call", "to-end");
    }
  }

  private static void outage(ExporterDatabase database, CamundaBroker broker) throws Exception {
    database.execute(
        "ALTER ROLE ipledge_exporter NOLOGIN",
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'ipledge_exporter'");
    broker.startInstance("tiny", "{\"trouble\": false}");
    assertThat(completed(database)).as("the engine goes on, the table does not").isEqualTo(1);
    database.execute("ALTER ROLE ipledge_exporter LOGIN");
    await().atMost(SOON).until(() -> completed(database) == 2);
  }

  private CamundaBroker broker(ExporterDatabase database, String life) throws Exception {
    Path passwordFile = Files.writeString(folder.resolve("password"), ExporterDatabase.PASSWORD);
    return new CamundaBroker(
        Path.of(System.getProperty("ipledge.camunda")),
        folder.resolve(life).resolve("data"),
        Map.of(
            "CLASSNAME", EngineRecordExporter.class.getName(),
            "JARPATH", System.getProperty("ipledge.exporter"),
            "ARGS_URL", database.url(),
            "ARGS_USER", ExporterDatabase.USER,
            "ARGS_PASSWORDFILE", passwordFile.toString(),
            "ARGS_BATCHSIZE", "50"));
  }

  private static int completed(ExporterDatabase database) {
    List<String> count =
        database.read(
            "SELECT count(*) FROM ipledge.engine_record WHERE intent = 'ELEMENT_COMPLETED' AND element_type = 'PROCESS'");
    return Integer.parseInt(count.getFirst());
  }

  private static int logs(ExporterDatabase database) {
    return Integer.parseInt(
        database.read("SELECT count(DISTINCT log_id) FROM ipledge.engine_record").getFirst());
  }
}
