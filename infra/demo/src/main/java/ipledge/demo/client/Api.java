package ipledge.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /api/v1} as one person calls it. A call that is not answered, or answered with 503 or with
 * 409 and {@code Retry-After}, is sent again under the same key until the patience ends; nothing
 * else is repeated.
 */
public final class Api {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int UNAUTHORIZED = 401;
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;

  private final HttpClient http;
  private final URI root;
  private final Session person;
  private final Patience patience;
  private final CallLog log;

  /**
   * @param root of the web application, such as {@code http://localhost:8080}
   * @param patience how long a call that gets no answer is repeated
   */
  public Api(HttpClient http, URI root, Session person, Patience patience, CallLog log) {
    this.http = http;
    this.root = root;
    this.person = person;
    this.patience = patience;
    this.log = log;
  }

  /** The name with which this person signs in. */
  public String person() {
    return person.name();
  }

  /**
   * @throws ApiProblem if it is refused
   * @throws Unreachable if the patience ends
   */
  public Reply get(String path) {
    return send(Call.get(path));
  }

  /** A command under a new key. */
  public Reply post(String path, @Nullable Object body) {
    return send(Call.post(path, body));
  }

  /**
   * Sends a call, or sends it again.
   *
   * @throws ApiProblem if it is refused
   * @throws Unreachable if the patience ends; whether it was done is unknown then
   */
  public Reply send(Call call) {
    boolean changes = !call.verb().equals("GET");
    if (changes) {
      log.before(person(), call);
    }
    Reply reply = answered(call);
    if (changes) {
      log.after(person(), call, reply.status());
    }
    return reply;
  }

  private Reply answered(Call call) {
    Patience.Trial trial = patience.begin();
    boolean signedInAgain = false;
    while (true) {
      String token = person.accessToken();
      try {
        HttpResponse<String> answer = http.send(request(call, token), BodyHandlers.ofString());
        int status = answer.statusCode();
        if (status / 100 == 2) {
          return reply(answer);
        }
        if (status == UNAUTHORIZED && !signedInAgain) {
          signedInAgain = true;
          person.refused(token);
        } else if (!isLater(answer)) {
          throw ApiProblem.of(call.toString(), status, answer.body());
        } else if (!trial.pause(retryAfter(answer))) {
          throw new Unreachable(call + " was answered with " + status + " to the last.");
        }
      } catch (IOException e) {
        if (!trial.pause(PAUSE)) {
          throw new Unreachable(root + " does not answer " + call + ".", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Unreachable(call + " was interrupted.", e);
      }
    }
  }

  private HttpRequest request(Call call, String token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(root + "/api/v1" + call.path()))
            .timeout(ANSWER_WITHIN)
            .header("Accept", "application/json")
            .header("Accept-Language", "en")
            .header("Authorization", "Bearer " + token);
    if (call.key() != null) {
      request.header("Idempotency-Key", call.key());
    }
    if (call.version() != null) {
      request.header("If-Match", call.version());
    }
    if (call.body() == null) {
      return request.method(call.verb(), BodyPublishers.noBody()).build();
    }
    return request
        .header("Content-Type", "application/json")
        .method(call.verb(), BodyPublishers.ofString(call.body()))
        .build();
  }

  private static Reply reply(HttpResponse<String> answer) {
    JsonNode body = answer.body().isEmpty() ? JSON.nullNode() : JSON.readTree(answer.body());
    String version = answer.headers().firstValue("ETag").orElse(null);
    return new Reply(answer.statusCode(), body, version);
  }

  /** The same key is still at work, or nothing was done because something is away. */
  private static boolean isLater(HttpResponse<?> answer) {
    return answer.statusCode() == UNAVAILABLE
        || (answer.statusCode() == CONFLICT
            && answer.headers().firstValue("Retry-After").isPresent());
  }

  private static Duration retryAfter(HttpResponse<?> answer) {
    return answer.headers().firstValueAsLong("Retry-After").stream()
        .mapToObj(Duration::ofSeconds)
        .findFirst()
        .orElse(PAUSE);
  }
}
