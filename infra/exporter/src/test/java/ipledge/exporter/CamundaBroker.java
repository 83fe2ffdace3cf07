package ipledge.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The Camunda distribution as a process of its own, on loopback ports that were free, with our jar
 * as its exporter.
 */
final class CamundaBroker implements AutoCloseable {

  private final Path home;
  private final Path data;
  private final Map<String, String> exporter;
  private final int rest = freePort();
  private final HttpClient http = HttpClient.newHttpClient();
  private @Nullable Process process;

  CamundaBroker(Path home, Path data, Map<String, String> exporter) {
    this.home = home;
    this.data = data;
    this.exporter = exporter;
  }

  void start() throws IOException {
    Files.createDirectories(data);
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/broker").toString());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("JAVA_OPTS", "-Xmx512m");
    environment.put("ZEEBE_BROKER_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", "127.0.0.1");
    environment.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", Integer.toString(freePort()));
    environment.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", Integer.toString(freePort()));
    environment.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", Integer.toString(freePort()));
    environment.put("SERVER_ADDRESS", "127.0.0.1");
    environment.put("SERVER_PORT", Integer.toString(rest));
    environment.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
    environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(freePort()));
    environment.put("ZEEBE_BROKER_DATA_DIRECTORY", data.toString());
    exporter.forEach(
        (name, value) -> environment.put("ZEEBE_BROKER_EXPORTERS_IPLEDGE_" + name, value));
    process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(
                ProcessBuilder.Redirect.appendTo(data.resolveSibling("broker.out").toFile()))
            .start();
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .ignoreExceptions()
        .until(() -> call(HttpRequest.newBuilder(at("/v2/topology"))).contains("\"leader\""));
  }

  /** As {@code kill -9} does. */
  void kill() {
    Objects.requireNonNull(process).destroyForcibly().onExit().join();
  }

  void deploy(String name) throws IOException, InterruptedException {
    String boundary = "part-of-the-deployment";
    String body =
        """
        --%s\r
        Content-Disposition: form-data; name="resources"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        %s\r
        --%s--\r
        """
            .formatted(boundary, name, resource(name), boundary);
    String answer =
        call(
            HttpRequest.newBuilder(at("/v2/deployments"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer).contains("deploymentKey");
  }

  void startInstance(String processId, String variables) throws IOException, InterruptedException {
    String body =
        "{\"processDefinitionId\":\"%s\",\"variables\":%s}".formatted(processId, variables);
    String answer =
        call(
            HttpRequest.newBuilder(at("/v2/process-instances"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer).contains("processInstanceKey");
  }

  void publish(String message, String correlationKey) throws IOException, InterruptedException {
    String body =
        "{\"name\":\"%s\",\"correlationKey\":\"%s\",\"timeToLive\":60000,\"variables\":{\"trouble\":false}}"
            .formatted(message, correlationKey);
    String answer =
        call(
            HttpRequest.newBuilder(at("/v2/messages/publication"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    assertThat(answer).contains("messageKey");
  }

  private String call(HttpRequest.Builder request) throws IOException, InterruptedException {
    return http.send(
            request.timeout(Duration.ofSeconds(20)).build(), HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + rest + path);
  }

  private static String resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(CamundaBroker.class.getResourceAsStream("/" + name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
