package ipledge.web.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser with its cookies, as far as signing in needs one. */
public final class Browser {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
  private final String address;

  public Browser(int port) {
    address = "http://localhost:" + port;
  }

  public HttpResponse<String> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  HttpResponse<String> post(String path, String contentType, String body, boolean withCsrf) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body));
    if (withCsrf) {
      request.header("X-XSRF-TOKEN", cookie("XSRF-TOKEN").orElse(""));
    }
    return send(request);
  }

  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /** The whole way: to the sign-in page, where the person signs in, and back. */
  public HttpResponse<String> signIn(FakeKeycloak keycloak, String query) {
    String page = location(get("/oauth2/authorization/keycloak" + query));
    keycloak.nonce = parameter(page, "nonce");
    return get("/login/oauth2/code/keycloak?code=a-code&state=" + raw(page, "state"));
  }

  static String location(HttpResponse<?> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  static String parameter(String url, String name) {
    return URLDecoder.decode(raw(url, name), StandardCharsets.UTF_8);
  }

  private static String raw(String url, String name) {
    Matcher matcher = Pattern.compile("[?&]" + name + "=([^&]*)").matcher(url);
    return matcher.find() ? matcher.group(1) : "";
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
