package ipledge.demo.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signs people in at Keycloak the way a browser does: authorization code with PKCE and a redirect
 * to the loopback address, and the sign-in page filled in with a name and a password. No grant
 * takes a password.
 */
public final class SignIn {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final JsonMapper JSON = new JsonMapper();

  private record Endpoints(URI authorization, URI token) {}

  private final HttpClient http;
  private final URI issuer;
  private final String clientId;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  /**
   * @param issuer such as {@code http://localhost:8180/realms/ipledge}
   * @param clientId a public client that allows the code flow and the redirect {@code
   *     http://127.0.0.1/callback}
   */
  public SignIn(HttpClient http, URI issuer, String clientId, InstantSource clock) {
    this.http = http;
    this.issuer = issuer;
    this.clientId = clientId;
    this.clock = clock;
  }

  /**
   * Signs somebody in.
   *
   * @throws SignInFailed when the name or password is wrong, when more is asked for than these two,
   *     or when nobody answers
   */
  public Session as(String name, String password) {
    return new Session(this, name, password, signedIn(name, password));
  }

  Tokens signedIn(String name, String password) {
    Endpoints endpoints = endpoints();
    Pkce pkce = Pkce.random(random);
    String state = Pkce.text(random);
    try (Loopback loopback = new Loopback()) {
      Browser browser = new Browser(http, new CookieJar(clock));
      URI page = authorization(endpoints.authorization(), loopback.address(), state, pkce);
      fillIn(browser, browser.open(page), name, password, loopback.address());
      Map<String, String> answer = loopback.parameters();
      if (!state.equals(answer.get("state"))) {
        throw new SignInFailed("The sign-in that came back is not the one that was begun.");
      }
      String code = answer.get("code");
      if (code == null) {
        throw new SignInFailed("Keycloak refuses: " + answer.getOrDefault("error", "no code"));
      }
      Map<String, String> exchange = new LinkedHashMap<>();
      exchange.put("grant_type", "authorization_code");
      exchange.put("code", code);
      exchange.put("redirect_uri", loopback.address().toString());
      exchange.put("code_verifier", pkce.verifier());
      return tokens(endpoints.token(), exchange);
    }
  }

  Tokens refreshed(String refreshToken) {
    Map<String, String> exchange = new LinkedHashMap<>();
    exchange.put("grant_type", "refresh_token");
    exchange.put("refresh_token", refreshToken);
    return tokens(endpoints().token(), exchange);
  }

  Instant now() {
    return clock.instant();
  }

  private static void fillIn(
      Browser browser, Browser.Page page, String name, String password, URI callback) {
    SignInPage form =
        SignInPage.find(page.html(), page.address())
            .orElseThrow(
                () ->
                    new SignInFailed(
                        SignInPage.error(page.html())
                            .map(reason -> "Keycloak refuses to sign anybody in: " + reason)
                            .orElse("Keycloak shows no form that asks for a name and password.")));
    Map<String, String> fields = new LinkedHashMap<>(form.hidden());
    fields.put("username", name);
    fields.put("password", password);
    Browser.Page next = browser.submit(form.action(), fields);
    if (!isCallback(next.address(), callback)) {
      String reason =
          SignInPage.error(next.html())
              .orElse("The page asks for more than a name and a password.");
      throw new SignInFailed(name + " cannot be signed in: " + reason);
    }
  }

  private static boolean isCallback(URI address, URI callback) {
    return callback.getAuthority().equals(address.getAuthority());
  }

  private URI authorization(URI endpoint, URI redirect, String state, Pkce pkce) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", clientId);
    query.put("redirect_uri", redirect.toString());
    query.put("scope", "openid");
    query.put("state", state);
    query.put("ui_locales", "en");
    query.put("code_challenge", pkce.challenge());
    query.put("code_challenge_method", Pkce.METHOD);
    return URI.create(endpoint + "?" + Browser.encoded(query));
  }

  private Endpoints endpoints() {
    JsonNode found =
        read(HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration")));
    if (!found.path("issuer").asString("").equals(issuer.toString())) {
      throw new SignInFailed(issuer + " says that it is somebody else.");
    }
    return new Endpoints(
        URI.create(found.path("authorization_endpoint").asString("")),
        URI.create(found.path("token_endpoint").asString("")));
  }

  private Tokens tokens(URI endpoint, Map<String, String> exchange) {
    exchange.put("client_id", clientId);
    Instant asked = clock.instant();
    JsonNode answer =
        read(
            HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Browser.encoded(exchange))));
    return new Tokens(
        answer.path("access_token").asString(""),
        answer.path("refresh_token").asString(""),
        asked.plusSeconds(answer.path("expires_in").asLong(0)));
  }

  private JsonNode read(HttpRequest.Builder asking) {
    HttpRequest request = asking.timeout(PATIENCE).build();
    try {
      HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new SignInFailed(
            request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new SignInFailed(request.uri() + " does not answer as Keycloak does.", e);
    } catch (IOException e) {
      throw new SignInFailed(request.uri().resolve("/") + " does not answer.", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SignInFailed("The sign-in was interrupted.", e);
    }
  }
}
