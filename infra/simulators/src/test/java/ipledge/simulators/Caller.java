package ipledge.simulators;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who talks HTTP to the simulators. */
final class Caller {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final URI base;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Caller(URI base) {
    this.base = base;
  }

  record Reply(int status, JsonNode body) {
    String text(String pointer) {
      return body.at(pointer).asString("");
    }
  }

  Reply get(String path) throws IOException {
    return send("GET", path, null, null);
  }

  Reply post(String path, @Nullable String key, String json) throws IOException {
    return send("POST", path, key, json);
  }

  Reply put(String path, String json) throws IOException {
    return send("PUT", path, null, json);
  }

  private Reply send(String method, String path, @Nullable String key, @Nullable String json)
      throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("X-Trace-Id", "trace-1")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    try {
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      String body = response.body();
      return new Reply(response.statusCode(), JSON.readTree(body.isEmpty() ? "null" : body));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
