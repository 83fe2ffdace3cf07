package ipledge.demo.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Listens on a free port of the loopback address for the end of one sign-in (RFC 8252, 7.3). */
final class Loopback implements AutoCloseable {

  private static final String PATH = "/callback";
  private static final String WORDS = "Signed in. This page can be closed.";
  private static final int PATIENCE_SECONDS = 10;

  private final HttpServer server;
  private final CompletableFuture<Map<String, String>> arrived = new CompletableFuture<>();

  Loopback() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new SignInFailed("No port of the loopback address can be listened on.", e);
    }
    server.createContext(PATH, this::receive);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /** What the authorization server sent along; it is there once the browser was redirected. */
  Map<String, String> parameters() {
    try {
      return arrived.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new SignInFailed("The sign-in did not come back to " + address() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFailed("The sign-in was interrupted.", e);
    }
  }

  private void receive(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] words = WORDS.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(200, words.length);
      exchange.getResponseBody().write(words);
    }
    arrived.complete(query(String.valueOf(exchange.getRequestURI().getRawQuery())));
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : raw.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      String value = parts.length == 2 ? parts[1] : "";
      parameters.put(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
    return parameters;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
