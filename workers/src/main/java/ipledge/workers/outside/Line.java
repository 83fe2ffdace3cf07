package ipledge.workers.outside;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The line to one institution. Every way a call can end becomes a {@link Reply}; a line that keeps
 * failing is given a rest. It repeats nothing by itself: repeating belongs to the engine's jobs.
 */
final class Line {

  private static final String KEY = "Idempotency-Key";
  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final RestClient client;
  private final CircuitBreaker breaker;
  private final int maxBytes;

  Line(RestClient client, CircuitBreaker breaker, int maxBytes) {
    this.client = client;
    this.breaker = breaker;
    this.maxBytes = maxBytes;
  }

  /**
   * @param path with {@code {…}} for the variables, which are escaped
   */
  Reply get(String path, Object... variables) {
    return send(client.get().uri(path, variables));
  }

  /**
   * @param body null for none
   */
  Reply post(String key, @Nullable Object body, String path, Object... variables) {
    RestClient.RequestBodySpec request =
        client.method(HttpMethod.POST).uri(path, variables).header(KEY, key);
    return send(
        body == null
            ? request
            : request.contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(body)));
  }

  private Reply send(RestClient.RequestHeadersSpec<?> request) {
    if (!breaker.tryAcquirePermission()) {
      return new Reply.Silence("line-at-rest", false);
    }
    long start = System.nanoTime();
    try {
      Reply reply =
          request
              .accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
              .exchangeForRequiredValue((sent, answer) -> read(answer));
      note(start, reply);
      return reply;
    } catch (RestClientException broken) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, broken);
      return new Reply.Silence("no-answer", !neverConnected(broken));
    } catch (RuntimeException | Error unforeseen) {
      breaker.onError(System.nanoTime() - start, TimeUnit.NANOSECONDS, unforeseen);
      throw unforeseen;
    }
  }

  private void note(long start, Reply reply) {
    long took = System.nanoTime() - start;
    if (reply instanceof Reply.Silence silence) {
      breaker.onError(took, TimeUnit.NANOSECONDS, new OutcomeUnknown(silence.reason()));
    } else {
      breaker.onSuccess(took, TimeUnit.NANOSECONDS);
    }
  }

  private Reply read(ClientHttpResponse answer) throws IOException {
    HttpStatusCode status = answer.getStatusCode();
    byte[] bytes = body(answer);
    if (bytes.length > maxBytes) {
      return new Reply.Silence("answer-too-large", true);
    }
    return switch (status.value()) {
      case 200, 201, 202 -> told(answer, bytes);
      case 404, 409, 422 -> no(status.value(), bytes);
      default -> new Reply.Silence("http-" + status.value(), status.is5xxServerError());
    };
  }

  /** At most one byte more than allowed; the rest is not even drained. */
  private byte[] body(ClientHttpResponse answer) throws IOException {
    InputStream stream = answer.getBody();
    byte[] bytes = stream.readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      stream.close();
    }
    return bytes;
  }

  private static Reply told(ClientHttpResponse answer, byte[] bytes) {
    MediaType type = answer.getHeaders().getContentType();
    if (type == null || !type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
      return new Reply.Silence("answer-not-json", true);
    }
    try {
      return new Reply.Told(JSON.readTree(bytes));
    } catch (JacksonException broken) {
      return new Reply.Silence("answer-not-json", true);
    }
  }

  /** A refusal without a code of the institution's own is some machine's on the way. */
  private static Reply no(int status, byte[] bytes) {
    try {
      JsonNode code = JSON.readTree(bytes).path("code");
      if (code.isString() && CODE.matcher(code.asString()).matches()) {
        return new Reply.No(status, code.asString());
      }
    } catch (JacksonException ignored) {
      // Not a problem of the institution's, which the line below says.
    }
    return new Reply.Silence("http-" + status, false);
  }

  private static boolean neverConnected(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
        return true;
      }
    }
    return false;
  }
}
