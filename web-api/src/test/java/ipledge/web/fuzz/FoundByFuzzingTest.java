package ipledge.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.Cases;
import ipledge.testing.TestDatabase;
import ipledge.web.People;
import ipledge.web.RealServer;
import ipledge.web.keycloak.Browser;
import ipledge.web.platform.Role;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What campaigns have found, each as the plain case it came down to. */
class FoundByFuzzingTest extends RealServer {

  @Autowired private Cases cases;
  @Autowired private TestDatabase database;
  private Range range;
  private String token;

  @BeforeEach
  void someone() {
    KEYCLOAK.person(People.claims("appraiser.a", "BJ-HD", Role.APPRAISER));
    token = "Bearer " + KEYCLOAK.sign(KEYCLOAK.accessToken().build());
    range = new Range(port);
  }

  /** The server's own page came, or a signed-in person was told to sign in. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/applications/%00/money",
        "/api/v1/applications/a%2Fb",
        "/api/v1/applications/%25/money",
        "/api/v1/models/x//xml",
        "/api/v1/enterprises?=%20",
        "/api/v1/applications?%00=x",
      })
  void anAddressThatIsNoneIsAProblemToo(String path) {
    Reply reply = fire("GET", path, Map.of("Authorization", token), null);

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.contentType()).startsWith("application/problem+json");
    assertThat(reply.code()).isEqualTo("platform.http-400");
    assertThat(reply.json().path("traceId").asString())
        .hasSize(32)
        .isEqualTo(reply.headers().get("x-trace-id"));
  }

  /** A parameter without a name, met by a filter before anybody asks who sends it. */
  @Test
  void aFilterThatStumblesIsAProblemToo() {
    Reply unknown = fire("POST", "/api/v1/applications?=x", Map.of("Cookie", "ipledge=AAAA"), null);
    assertThat(unknown.status()).isEqualTo(400);
    assertThat(unknown.contentType()).startsWith("application/problem+json");
    assertThat(unknown.json().path("traceId").asString())
        .isEqualTo(unknown.headers().get("x-trace-id"));
    KEYCLOAK.person(People.claims("li.na", "BJ-HD", Role.CUSTOMER_MANAGER));
    Browser browser = new Browser(port);
    browser.signIn(KEYCLOAK, "");
    String session = "ipledge=" + browser.cookie("ipledge").orElseThrow();
    Reply known = fire("GET", "/api/v1/applications?=x", Map.of("Cookie", session), null);
    assertThat(known.status()).isEqualTo(400);
    assertThat(known.code()).isEqualTo("platform.http-400");
  }

  /** The right was looked up and kept, and the answer said that nothing was done. */
  @Test
  void whoWouldNotReadTheAnswerChangesNothing() {
    String lookup = "{\"kind\":\"UTILITY_MODEL\",\"number\":\"2023223456780\"}";
    Reply reply =
        fire(
            "POST",
            "/api/v1/rights/lookup",
            Map.of(
                "Authorization",
                token,
                "Content-Type",
                "application/json",
                "Accept",
                "application/xml"),
            lookup);

    assertThat(reply.status()).isEqualTo(406);
    assertThat(rights()).isZero();
  }

  @Test
  void aFormWithoutAnEndIsTheCallersMistake() {
    UUID id = cases.submitted("1500000", Cases.invention());
    Reply reply =
        fire(
            "POST",
            "/api/v1/applications/" + id + "/documents?kind=OTHER",
            Map.of(
                "Authorization",
                token,
                "Content-Type",
                "multipart/form-data; boundary=x",
                Shot.KEY,
                UUID.randomUUID().toString()),
            "--x\r\nContent-Disp");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.code()).isEqualTo("platform.form-malformed");
  }

  @Test
  void aScoreWithoutItsMethodIsToldSo() {
    Reply reply =
        fire(
            "POST",
            "/api/v1/tasks/" + UUID.randomUUID() + "/score-right/preview",
            Map.of("Authorization", token, "Content-Type", "application/json"),
            "{}");

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.json().path("errors").findValuesAsString("pointer"))
        .contains("/method", "/opinion");
  }

  private Reply fire(
      String method,
      String path,
      Map<String, String> headers,
      @org.jspecify.annotations.Nullable String body) {
    Callers.Caller caller =
        new Callers.Caller("appraiser.a", "appraiser", Callers.HOME, headers, true, true);
    return range.fire(
        new Shot(
            new Api.Operation(
                method, path, java.util.List.of(), null, false, java.util.Set.of(), null),
            path,
            Map.of(),
            headers,
            body == null ? null : body.getBytes(StandardCharsets.UTF_8),
            caller,
            false));
  }

  private int rights() {
    return JdbcClient.create(database.superuser())
        .sql("SELECT count(*) FROM ipledge.ip_right WHERE number = '2023223456780'")
        .query(Integer.class)
        .single();
  }
}
