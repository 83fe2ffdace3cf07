package ipledge.simulators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log is read by machines, and joins a call with the click it came from. */
@ExtendWith(OutputCaptureExtension.class)
class CallLogTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  @TempDir Path data;

  @Test
  void everyLineIsStructuredAndCarriesTheCallersTrace(CapturedOutput log) throws Exception {
    try (RunningSimulators simulators = RunningSimulators.start(data)) {
      paid(simulators.url(), TRACE);
      paid(simulators.url(), "no id {\"x\": 1}");
    }

    JsonNode known = line(log, "\"traceId\":\"" + TRACE + "\"");
    assertThat(known.at("/ecs/version").asString()).isNotBlank();
    assertThat(known.path("message").asString()).isEqualTo("a call was answered");
    assertThat(known.path("route").asString()).isEqualTo("/core-bank/disbursements");
    assertThat(known.path("status").asInt()).isEqualTo(201);
    assertThat(log.getOut().lines().filter(one -> one.contains("a call was answered"))).hasSize(2);
    assertThat(log.getOut())
        .as("what is no id, and the payee's account, are not written")
        .doesNotContain("no id", "6225");
  }

  private static JsonNode line(CapturedOutput log, String part) {
    return log.getOut()
        .lines()
        .filter(one -> one.contains(part))
        .map(new JsonMapper()::readTree)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line with " + part + " in\n" + log.getOut()));
  }

  private static void paid(URI simulators, String trace) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(simulators.resolve("/core-bank/disbursements"))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", "k-" + trace.length())
            .header("X-Trace-Id", trace)
            .POST(BodyPublishers.ofString(Forms.order(Forms.XINGHE, "1500000.00", "CNY")))
            .build();
    int status = HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    assertThat(status).isEqualTo(201);
  }
}
