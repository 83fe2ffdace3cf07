package ipledge.web.platform.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.PublishedMetrics;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.web.WebApiApplication;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(
    classes = WebApiApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "ipledge.keycloak.client-secret=only-in-tests",
      "ipledge.keycloak.issuer=http://127.0.0.1:1/realms/ipledge",
      "ipledge.web.address=https://ipledge.bank.example",
      "management.server.port=0"
    })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class ManagementTest {

  @LocalManagementPort private int management;
  @LocalServerPort private int port;
  @Autowired private Environment environment;

  @Test
  void healthAndFiguresAreOnAPortOfTheirOwn() throws Exception {
    assertThat(get(management, "/actuator/health/liveness").statusCode()).isEqualTo(200);
    assertThat(get(management, "/actuator/health").body()).contains("\"db\"");
    assertThat(get(port, "/api/v1/me").statusCode()).as("not our name").isEqualTo(400);
    String figures = get(management, "/actuator/prometheus").body();
    assertThat(PublishedMetrics.missing("web-api", figures)).isEmpty();
    assertThat(PublishedMetrics.unlisted(figures)).isEmpty();
  }

  @Test
  void aLostKeycloakIsSeenAndTakesNobodyOutOfService() throws Exception {
    HttpResponse<String> health = get(management, "/actuator/health");
    assertThat(health.statusCode()).isEqualTo(503);
    assertThat(health.body()).contains("\"keycloak\":{\"details\":{\"answer\"");
    assertThat(get(management, "/actuator/prometheus").body()).contains("ipledge_keycloak_up 0.0");

    HttpResponse<String> readiness = get(management, "/actuator/health/readiness");
    assertThat(readiness.statusCode()).isEqualTo(200);
    assertThat(readiness.body()).contains("\"db\"").doesNotContain("keycloak");
  }

  @Test
  void thePublicPortShowsNoneOfIt() throws Exception {
    assertThat(get(port, "/actuator/health").statusCode()).isEqualTo(404);
    assertThat(get(port, "/actuator/prometheus").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyHealthInfoAndFiguresAreShown() throws Exception {
    for (String endpoint : new String[] {"env", "heapdump", "beans", "loggers", "threaddump"}) {
      assertThat(get(management, "/actuator/" + endpoint).statusCode()).as(endpoint).isEqualTo(404);
    }
  }

  @Test
  void bothPortsListenOnLoopbackUnlessTold() {
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
    assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
  }

  private static HttpResponse<String> get(int port, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
