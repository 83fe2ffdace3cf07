package ipledge.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ApiTest {

  private static final String PROBLEM =
      """
      {"code": "platform.input-invalid", "detail": "Not valid.",
       "errors": [{"pointer": "/amount", "code": "platform.too-small", "message": "Too small."}]}
      """;

  /** What the server does with one request. */
  private interface Turn {
    void take(HttpExchange exchange) throws IOException;
  }

  private record Seen(String verb, String key, String version, String token, String body) {}

  private final FakeKeycloak keycloak = new FakeKeycloak();
  private final Fake web = new Fake();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Deque<Turn> turns = new ArrayDeque<>();
  private final List<Seen> seen = new ArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> logged = new ArrayList<>();
  private Instant now = Instant.parse("2026-11-22T05:00:00Z");
  private Api api;

  @BeforeEach
  void open() {
    web.on("/api/v1", this::serve);
    SignIn signIn = new SignIn(http, keycloak.issuer(), "ipledge-cli", () -> now);
    Patience patience =
        new Patience(
            Duration.ofSeconds(5),
            () -> now,
            time -> {
              pauses.add(time);
              now = now.plus(time);
            });
    api = new Api(http, web.root(), signIn.as("li.na", "li.na"), patience, log());
  }

  @AfterEach
  void close() {
    http.close();
    web.close();
    keycloak.close();
  }

  @Test
  void aCallIsSentAsThePersonAndItsAnswerReadWithItsVersion() {
    turns.add(
        exchange -> {
          exchange.getResponseHeaders().set("ETag", "\"3\"");
          json(exchange, 200, "{\"state\": \"DRAFT\"}");
        });
    Reply reply = api.get("/applications/1");
    assertThat(reply.body().path("state").asString()).isEqualTo("DRAFT");
    assertThat(reply.requireVersion()).isEqualTo("\"3\"");
    assertThat(seen.getFirst().token()).startsWith("Bearer li.na:");
    assertThat(seen.getFirst().key()).isNull();
    assertThat(logged).as("reading leaves nothing to remember").isEmpty();
  }

  @Test
  void aCommandWaitsForItsOwnTwinAndForAnOutageUnderTheSameKey() {
    turns.add(exchange -> later(exchange, 409, "1"));
    turns.add(exchange -> later(exchange, 503, "2"));
    turns.add(exchange -> exchange.close());
    turns.add(exchange -> json(exchange, 200, "{}"));
    Call call = Call.post("/tasks/1/approve", Map.of("decision", "APPROVE")).ifMatch("\"7\"");

    assertThat(api.send(call).status()).isEqualTo(200);

    assertThat(seen).hasSize(4);
    assertThat(seen).extracting(Seen::key).containsOnly(call.key()).doesNotContainNull();
    assertThat(seen).extracting(Seen::version).containsOnly("\"7\"");
    assertThat(seen).extracting(Seen::body).containsOnly("{\"decision\":\"APPROVE\"}");
    assertThat(pauses)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofMillis(250));
    assertThat(logged)
        .as("written down before it is sent, and when it is answered")
        .containsExactly("before " + call.key() + " 0", "after " + call.key() + " 4");
  }

  @Test
  void theSameCallSentAgainCarriesTheSameKey() {
    Call call = Call.post("/applications", Map.of());
    turns.add(exchange -> json(exchange, 201, "{}"));
    turns.add(exchange -> json(exchange, 201, "{}"));
    assertThat(api.send(call)).isEqualTo(api.send(call));
    assertThat(seen).extracting(Seen::key).containsOnly(call.key());
    assertThat(Call.post("/applications", Map.of()).key()).isNotEqualTo(call.key());
  }

  @Test
  void patienceEnds() {
    for (int i = 0; i < 4; i++) {
      turns.add(exchange -> later(exchange, 503, "2"));
    }
    assertThatThrownBy(() -> api.post("/applications", Map.of()))
        .isInstanceOf(Unreachable.class)
        .hasMessageContaining("503");
    assertThat(now).isEqualTo(Instant.parse("2026-11-22T05:00:05Z"));
  }

  @Test
  void aRefusalIsNotRepeatedAndSaysWhatIsWrong() {
    turns.add(exchange -> json(exchange, 400, PROBLEM));
    assertThatThrownBy(() -> api.post("/applications", Map.of()))
        .isInstanceOfSatisfying(
            ApiProblem.class,
            problem -> {
              assertThat(problem.status()).isEqualTo(400);
              assertThat(problem.code()).isEqualTo("platform.input-invalid");
              assertThat(problem.field()).isEqualTo("/amount");
              assertThat(problem.detail()).isEqualTo("Too small.");
            })
        .hasMessage(
            "POST /applications is refused with 400 platform.input-invalid: Too small. (at /amount)");
    assertThat(seen).hasSize(1);
  }

  @Test
  void aConflictThatDoesNotPassIsARefusal() {
    turns.add(exchange -> json(exchange, 409, "{\"code\": \"worklist.claimed-by-other\"}"));
    assertThatThrownBy(() -> api.post("/tasks/1/claim", null))
        .isInstanceOfSatisfying(
            ApiProblem.class,
            problem -> assertThat(problem.code()).isEqualTo("worklist.claimed-by-other"));
    assertThat(pauses).isEmpty();
  }

  @Test
  void anAnswerThatIsNoProblemIsOneAllTheSame() {
    turns.add(exchange -> Fake.answer(exchange, 502, "text/html", "<h1>Bad gateway</h1>"));
    assertThatThrownBy(() -> api.get("/me"))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.code()).isEqualTo("http-502"));
  }

  @Test
  void aTokenThatIsNotTakenAnyMoreIsReplacedOnce() {
    turns.add(exchange -> json(exchange, 401, "{}"));
    turns.add(exchange -> json(exchange, 200, "{}"));
    assertThat(api.post("/applications", Map.of()).status()).isEqualTo(200);
    assertThat(seen).extracting(Seen::token).doesNotHaveDuplicates();
    assertThat(seen).extracting(Seen::key).containsOnly(seen.getFirst().key());

    turns.add(exchange -> json(exchange, 401, "{}"));
    turns.add(exchange -> json(exchange, 401, "{}"));
    assertThatThrownBy(() -> api.get("/me"))
        .isInstanceOfSatisfying(
            ApiProblem.class, problem -> assertThat(problem.status()).isEqualTo(401));
  }

  private void serve(HttpExchange exchange) throws IOException {
    var headers = exchange.getRequestHeaders();
    seen.add(
        new Seen(
            exchange.getRequestMethod(),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("If-Match"),
            headers.getFirst("Authorization"),
            Fake.body(exchange)));
    turns.remove().take(exchange);
  }

  private CallLog log() {
    return new CallLog() {
      @Override
      public void before(String person, Call call) {
        logged.add("before " + call.key() + " " + seen.size());
      }

      @Override
      public void after(String person, Call call, int status) {
        logged.add("after " + call.key() + " " + seen.size());
      }
    };
  }

  private static void later(HttpExchange exchange, int status, String seconds) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", seconds);
    json(exchange, status, "{}");
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    Fake.answer(exchange, status, "application/json", body);
  }
}
