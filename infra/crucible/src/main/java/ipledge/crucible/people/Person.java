package ipledge.crucible.people;

import ipledge.crucible.history.Call;
import ipledge.crucible.history.History;
import ipledge.crucible.history.Outcome;
import ipledge.demo.client.Session;
import ipledge.demo.client.SignInFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the API. What got no answer is sent again, unchanged, until there is one; every try
 * of a command goes into the history.
 */
public final class Person {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final int UNAUTHORIZED = 401;
  private static final int CONFLICT = 409;
  private static final int SERVER_ERROR = 500;

  private final HttpClient http;
  private final URI web;
  private final Session session;
  private final History history;
  private final Patience patience;

  Person(HttpClient http, URI web, Session session, History history, Patience patience) {
    this.http = http;
    this.web = web;
    this.session = session;
    this.history = history;
    this.patience = patience;
  }

  public String name() {
    return session.name();
  }

  /**
   * Reads something, as often as it takes.
   *
   * @throws GaveUp when it is refused, or patience ends
   */
  public Page read(String path) {
    return patience.until(
        name() + " reads " + path,
        PAUSE,
        () -> {
          try {
            HttpResponse<String> answer = http.send(get(path), BodyHandlers.ofString());
            if (answer.statusCode() / 100 == 2) {
              return Optional.of(
                  new Page(
                      JSON.readTree(answer.body()),
                      answer.headers().firstValue("ETag").orElse(null)));
            }
            if (answer.statusCode() < SERVER_ERROR && answer.statusCode() != UNAUTHORIZED) {
              throw new GaveUp(name() + " may not read " + path + ": " + answer.body());
            }
            return Optional.empty();
          } catch (IOException | SignInFailed e) {
            return Optional.empty();
          }
        });
  }

  /**
   * Asks for something until it is answered or refused.
   *
   * @throws GaveUp when patience ends
   */
  public Outcome insist(Command command) {
    return patience.until(
        name() + " asks for " + command.path(),
        PAUSE,
        () -> Optional.of(once(command)).filter(outcome -> isFinal(outcome)));
  }

  /** One try, which ends in three ways. */
  public Outcome once(Command command) {
    Instant begun = Instant.now();
    Outcome outcome = outcome(command);
    history.add(
        new Call(
            name(),
            "POST",
            command.path(),
            command.key(),
            command.body(),
            command.version(),
            begun,
            Instant.now(),
            outcome));
    return outcome;
  }

  /** The same without a trace in the history. */
  public Outcome outcome(Command command) {
    try {
      HttpResponse<String> answer = http.send(post(command), BodyHandlers.ofString());
      int status = answer.statusCode();
      if (status / 100 == 2) {
        return new Outcome.Answered(status, answer.body());
      }
      return isLater(answer)
          ? new Outcome.Unknown("HTTP " + status)
          : new Outcome.Refused(status, answer.body());
    } catch (IOException | SignInFailed e) {
      return new Outcome.Unknown(e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GaveUp(name() + " was interrupted", e);
    }
  }

  private static boolean isFinal(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Answered answered -> true;
      case Outcome.Refused refused -> refused.status() < SERVER_ERROR;
      case Outcome.Unknown unknown -> false;
    };
  }

  /** Not now: the twin is still at work, something is away, or the session has to be renewed. */
  private static boolean isLater(HttpResponse<?> answer) {
    int status = answer.statusCode();
    return status > SERVER_ERROR
        || status == UNAUTHORIZED
        || (status == CONFLICT && answer.headers().firstValue("Retry-After").isPresent());
  }

  private HttpRequest get(String path) {
    return request(path).GET().build();
  }

  private HttpRequest post(Command command) {
    HttpRequest.Builder request = request(command.path()).header("Idempotency-Key", command.key());
    String version = command.version();
    if (version != null) {
      request.header("If-Match", version);
    }
    return command.body().isEmpty()
        ? request.POST(BodyPublishers.noBody()).build()
        : request
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(command.body()))
            .build();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(web.resolve(path))
        .timeout(ANSWER_WITHIN)
        .header("Accept", "application/json")
        .header("Accept-Language", "en")
        .header("Authorization", "Bearer " + session.accessToken());
  }
}
