package ipledge.workers.platform;

import ipledge.shared.Trace;
import java.io.IOException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.springframework.boot.restclient.RestClientCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Takes the correlation id along on every call to another institution: plainly, and as a W3C trace
 * parent where the id has that form and no span of ours has written one.
 */
@Component
final class TracePropagation implements RestClientCustomizer, ClientHttpRequestInterceptor {

  private static final String PLAIN = "X-Trace-Id";
  private static final String PARENT = "traceparent";
  private static final Pattern TRACE_ID = Pattern.compile("[0-9a-f]{32}");
  private static final int SPAN_BYTES = 8;

  @Override
  public void customize(RestClient.Builder builder) {
    builder.requestInterceptor(this);
  }

  @Override
  public ClientHttpResponse intercept(
      HttpRequest request, byte[] body, ClientHttpRequestExecution execution) throws IOException {
    Optional<String> trace = Trace.current();
    if (trace.isPresent()) {
      HttpHeaders headers = request.getHeaders();
      headers.set(PLAIN, trace.get());
      String id = trace.get().replace("-", "").toLowerCase(Locale.ROOT);
      if (TRACE_ID.matcher(id).matches() && !headers.containsHeader(PARENT)) {
        headers.set(PARENT, "00-" + id + "-" + span() + "-01");
      }
    }
    return execution.execute(request, body);
  }

  private static String span() {
    byte[] bytes = new byte[SPAN_BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
