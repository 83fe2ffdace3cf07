package ipledge.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of a browser as a sign-in needs: cookies, forms and redirects, for one person. */
final class Browser {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int MOST_REDIRECTS = 10;
  private static final int REDIRECT = 3;

  /**
   * A page.
   *
   * @param address where it was found in the end
   */
  record Page(URI address, int status, String html) {}

  private final HttpClient http;
  private final CookieJar cookies;

  Browser(HttpClient http, CookieJar cookies) {
    this.http = http;
    this.cookies = cookies;
  }

  Page open(URI address) {
    return follow(HttpRequest.newBuilder(address).GET());
  }

  Page submit(URI address, Map<String, String> fields) {
    return follow(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(fields))));
  }

  /** Fields as a query or as the body of a form. */
  static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Page follow(HttpRequest.Builder first) {
    HttpRequest.Builder next = first;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<String> answer = send(next);
      if (answer.statusCode() / 100 != REDIRECT) {
        return new Page(answer.uri(), answer.statusCode(), answer.body());
      }
      URI from = answer.uri();
      String location =
          answer
              .headers()
              .firstValue("Location")
              .orElseThrow(() -> new SignInFailed(from + " redirects to nowhere."));
      next = HttpRequest.newBuilder(from.resolve(location)).GET();
    }
    throw new SignInFailed("The sign-in redirects more than " + MOST_REDIRECTS + " times.");
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    URI address = request.copy().build().uri();
    String cookie = cookies.header(address);
    if (!cookie.isEmpty()) {
      request.setHeader("Cookie", cookie);
    }
    request.setHeader("Accept", "text/html").timeout(PATIENCE);
    try {
      HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
      cookies.keep(address, answer.headers().allValues("Set-Cookie"));
      return answer;
    } catch (IOException e) {
      throw new SignInFailed(address.resolve("/") + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFailed("The sign-in was interrupted.", e);
    }
  }
}
