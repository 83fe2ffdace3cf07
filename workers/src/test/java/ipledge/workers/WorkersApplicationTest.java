package ipledge.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.outbox.Outbox;
import ipledge.testing.PublishedMetrics;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

/** The whole application as it is shipped, on a database of its own and the test engine. */
@SpringBootTest(
    classes = WorkersApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WorkersApplicationTest.EmptyEngine.class)
class WorkersApplicationTest {

  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final ProcessEngine ENGINE = ProcessEngine.start();

  /** Nothing is deployed there, as in a new installation. */
  static final class EmptyEngine
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      new TestDatabaseInitializer().initialize(context);
      TestPropertyValues.of(
              "ipledge.engine.grpc-address=" + ENGINE.grpcAddress(), "spring.flyway.enabled=true")
          .applyTo(context);
    }
  }

  @Autowired JdbcClient rows;
  @Autowired Outbox outbox;
  @Autowired TransactionTemplate transaction;
  @Autowired Environment environment;
  @LocalServerPort int port;

  @Test
  void anInstallationDeploysItsFirstReleaseAndThenStartsCases() {
    UUID application = aCaseStarts();

    await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(ENGINE.instancesOf(application)).hasSize(1));
    assertThat(
            rows.sql("SELECT state FROM outbox WHERE kind = 'DEPLOY'").query(String.class).list())
        .containsExactly("TOLD");
    assertThat(
            rows.sql("SELECT count(*) FROM audit_event WHERE kind LIKE 'modelstore.%'")
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private UUID aCaseStarts() {
    UUID application = UUID.randomUUID();
    transaction.executeWithoutResult(
        status ->
            outbox.start(
                "loan-origination.submitted",
                application,
                application,
                UUID.randomUUID(),
                Map.of("applicationId", application.toString(), "round", 1)));
    return application;
  }

  @Test
  void anOperatorSeesHealthAndWhatWaits() {
    aCaseStarts();
    RestClient http = RestClient.create("http://127.0.0.1:" + port + "/actuator");

    assertThat(http.get().uri("/health/liveness").retrieve().body(String.class))
        .contains("\"status\":\"UP\"");
    assertThat(http.get().uri("/health/readiness").retrieve().body(String.class))
        .contains("\"status\":\"UP\"", "\"engine\"", "\"db\"");
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> {
              String figures = http.get().uri("/prometheus").retrieve().body(String.class);
              assertThat(figures).contains("ipledge_engine_up 1.0");
              assertThat(PublishedMetrics.missing("workers", figures)).isEmpty();
              assertThat(PublishedMetrics.unlisted(figures)).isEmpty();
            });
  }

  @Test
  void nothingListensBeyondLoopbackUnlessTold() {
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("management.server.port")).as("one port only").isNull();
  }
}
