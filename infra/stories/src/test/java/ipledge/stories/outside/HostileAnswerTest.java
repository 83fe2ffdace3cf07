package ipledge.stories.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import ipledge.shared.Trace;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RequestKey;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer is believed only when it is an answer to the question. */
@SuppressWarnings("NullAway.Init")
class HostileAnswerTest {

  private static final String PAID =
      """
      {"orderNo":"D1","loanNo":"L-2026-1","tranche":1,"amount":"1500000.00","currency":"CNY",
       "state":"DONE","account":"9900100000000001","bookedOn":"2026-11-22"}
      """;

  private HttpServer server;
  private Lines lines;
  private final CountDownLatch end = new CountDownLatch(1);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    lines =
        Lines.to(
            URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
            "core-bank.line.answer-timeout=500ms",
            "core-bank.line.max-answer-bytes=4096");
  }

  @AfterEach
  void stop() {
    end.countDown();
    lines.close();
    server.stop(0);
  }

  @Test
  void theRightAnswerIsBelieved() {
    answer(201, "application/json", PAID);
    assertThat(disburse()).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void theCorrelationIdTravelsAlong() {
    Map<String, String> seen = new ConcurrentHashMap<>();
    server.createContext(
        "/core-bank",
        exchange -> {
          for (String header : List.of("X-Trace-Id", "traceparent", "Idempotency-Key")) {
            seen.put(header, String.valueOf(exchange.getRequestHeaders().getFirst(header)));
          }
          reply(exchange, 201, "application/json", PAID);
        });
    String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    assertThat(Trace.<Outcome<?>, RuntimeException>call(trace, this::disburse))
        .isInstanceOf(Outcome.Done.class);
    assertThat(seen)
        .containsEntry("X-Trace-Id", trace)
        .containsEntry("Idempotency-Key", "key-of-this-work")
        .hasEntrySatisfying(
            "traceparent", parent -> assertThat(parent).startsWith("00-" + trace + "-"));
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "1500000.00, 15000000.00",
    "1500000.00, -1",
    "L-2026-1, L-2026-2",
    "CNY, USD",
    "DONE, MAYBE",
    "2026-11-22, yesterday",
    "D1, <script>alert(1)</script>"
  })
  void anAnswerToAnotherQuestionIsNone(String asked, String told) {
    answer(201, "application/json", PAID.replace(asked, told));
    assertThat(disburse()).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{", "\"DONE\"", "{\"state\":\"DONE\"}"})
  void halfAnAnswerIsNone(String body) {
    answer(201, "application/json", body);
    assertThat(disburse()).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 409, 422, 429, 500, 502, 504})
  void noMachineOnTheWayCanRefuseForTheBank(int status) {
    answer(status, "text/html", "<h1>no</h1>");
    assertThat(disburse()).isInstanceOf(Outcome.Unknown.class);
  }

  @Test
  void aPageIsNoAnswer() {
    answer(200, "text/html", PAID);
    assertThat(disburse()).isEqualTo(new Outcome.Unknown<>("answer-not-json", true));
  }

  @Test
  void noRedirectIsFollowed() {
    AtomicInteger followed = new AtomicInteger();
    server.createContext("/elsewhere", exchange -> followed.incrementAndGet());
    server.createContext(
        "/core-bank",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          reply(exchange, 307, "application/json", PAID);
        });
    assertThat(disburse()).isEqualTo(new Outcome.Unknown<>("http-307", false));
    assertThat(followed).hasValue(0);
  }

  @Test
  void anEndlessAnswerIsCutOff() {
    answer(201, "application/json", PAID + " ".repeat(5_000));
    assertThat(disburse()).isEqualTo(new Outcome.Unknown<>("answer-too-large", true));
  }

  @Test
  void anAnswerThatNeverEndsIsGivenUp() {
    server.createContext(
        "/core-bank",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(201, 0);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          await(end);
        });
    assertThat(disburse()).isInstanceOf(Outcome.Unknown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://bank.example", "https://me:secret@bank.example", "ftp://127.0.0.1"})
  void anAddressThatIsNotSafeStopsTheStart(String address) {
    assertThatThrownBy(() -> Lines.to(URI.create(address)))
        .rootCause()
        .hasMessageContaining("must be https");
  }

  private void answer(int status, String type, String body) {
    server.createContext("/core-bank", exchange -> reply(exchange, status, type, body));
  }

  private static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    try (exchange) {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.getRequestBody().readAllBytes();
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private Outcome<?> disburse() {
    return lines.coreBank().disburse(RequestKey.first("key-of-this-work"), Cases.order());
  }
}
