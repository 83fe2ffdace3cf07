package ipledge.web.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends shots over real HTTP. */
final class Range {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  Range(int port) {
    address = "http://localhost:" + port;
  }

  Reply fire(Shot shot) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + shot.target()))
            .timeout(LONGEST)
            .method(
                shot.operation().method(),
                shot.body() == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofByteArray(shot.body()));
    shot.headers().forEach(request::header);
    return send(request.build());
  }

  JsonNode get(String path, Map<String, String> headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    headers.forEach(request::header);
    JsonNode json = send(request.build()).json();
    if (json == null) {
      throw new IllegalStateException("no JSON at " + path);
    }
    return json;
  }

  private Reply send(HttpRequest request) {
    long begin = System.nanoTime();
    try {
      HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
      Map<String, String> headers = new TreeMap<>();
      response
          .headers()
          .map()
          .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
      String type = headers.getOrDefault("content-type", "");
      try (InputStream in = response.body()) {
        // A stream of events has no end; that it began is its answer.
        String body =
            type.startsWith("text/event-stream")
                ? ""
                : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return new Reply(response.statusCode(), headers, body, json(type, body), took);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable JsonNode json(String type, String body) {
    if (!type.contains("json") || body.isEmpty()) {
      return null;
    }
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return null;
    }
  }
}
