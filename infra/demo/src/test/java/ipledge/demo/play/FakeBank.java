package ipledge.demo.play;

import com.sun.net.httpserver.HttpExchange;
import ipledge.demo.client.Fake;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Answers by verb and path as it was told; the case's id stands for itself in both. */
final class FakeBank extends Fake {

  private static final String ID = "{id}";
  private static final String UUID_SHAPE =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";

  private final Map<String, List<String>> answers = new ConcurrentHashMap<>();
  private final Map<String, String> bodies = new TreeMap<>();
  private final List<String> calls = new ArrayList<>();

  FakeBank() {
    on("/api/v1", this::serve);
  }

  /** What is answered, call after call; the last stays. */
  void answers(String call, String... json) {
    answers.put(call, new ArrayList<>(List.of(json)));
  }

  /** Every call so far, in order. */
  synchronized List<String> calls() {
    return List.copyOf(calls);
  }

  /** The body of the last such call. */
  synchronized String body(String call) {
    return bodies.getOrDefault(call, "");
  }

  private synchronized void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString().substring("/api/v1".length());
    String token = exchange.getRequestHeaders().getFirst("Authorization");
    String person = token.substring("Bearer ".length(), token.indexOf(':'));
    String call = exchange.getRequestMethod() + " " + path.replaceFirst(UUID_SHAPE, ID);
    calls.add(person + " " + call);
    bodies.put(call, body(exchange));
    List<String> told = answers.get(call);
    if (told == null) {
      answer(exchange, 404, "application/json", "{\"code\": \"platform.http-404\"}");
      return;
    }
    String json = told.size() > 1 ? told.removeFirst() : told.getFirst();
    exchange.getResponseHeaders().set("ETag", "\"1\"");
    answer(exchange, 200, "application/json", json);
  }
}
