package ipledge.demo.client;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Serves Keycloak's recorded pages and does what the code flow demands of a server: its cookies,
 * the redirect to loopback, a code that is good once and only with its verifier, refresh tokens
 * that are good once. Names are passwords.
 */
public final class FakeKeycloak extends Fake {

  private static final String HTML = "text/html;charset=utf-8";
  private static final String RECORDED_AT = "http://localhost:20205";
  private static final String REALM = "/realms/ipledge";

  private final Map<String, Map<String, String>> sessions = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
  final AtomicInteger signIns = new AtomicInteger();
  final AtomicInteger refreshes = new AtomicInteger();
  volatile int lifetimeSeconds = 300;
  volatile boolean forgetsState;

  public FakeKeycloak() {
    on(REALM + "/.well-known/openid-configuration", this::configuration);
    on(REALM + "/auth", this::page);
    on(REALM + "/login-actions/authenticate", this::signIn);
    on(REALM + "/token", this::token);
  }

  public URI issuer() {
    return URI.create(root() + REALM);
  }

  /** As after a restart that lost all sessions. */
  void forgetRefreshTokens() {
    refreshTokens.clear();
  }

  private void configuration(HttpExchange exchange) throws IOException {
    json(
        exchange,
        200,
        """
        {"issuer": "%1$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token"}
        """
            .formatted(issuer()));
  }

  private void page(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    URI redirect = URI.create(asked.get("redirect_uri"));
    if (!"ipledge-cli".equals(asked.get("client_id"))
        || !"S256".equals(asked.get("code_challenge_method"))
        || !redirect.toString().matches("http://127\\.0\\.0\\.1:\\d+/callback")) {
      answer(exchange, 400, HTML, "<p class=\"instruction\">Invalid parameter: redirect_uri</p>");
      return;
    }
    String session = UUID.randomUUID().toString();
    sessions.put(session, asked);
    exchange
        .getResponseHeaders()
        .add(
            "Set-Cookie",
            "AUTH_SESSION_ID="
                + session
                + ";Version=1;Path=/realms/ipledge/;Secure;HttpOnly;SameSite=None");
    answer(exchange, 200, HTML, recorded("sign-in-page.html"));
  }

  private void signIn(HttpExchange exchange) throws IOException {
    Map<String, String> filledIn = fields(body(exchange));
    String cookie = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"));
    Map<String, String> asked = sessions.get(cookie.replace("AUTH_SESSION_ID=", ""));
    if (asked == null) {
      answer(exchange, 400, HTML, "<p class=\"instruction\">Restart login cookie not found.</p>");
      return;
    }
    if (!filledIn.containsKey("credentialId")
        || !filledIn.get("username").equals(filledIn.get("password"))) {
      answer(exchange, 200, HTML, recorded("wrong-password-page.html"));
      return;
    }
    signIns.incrementAndGet();
    String code = UUID.randomUUID().toString();
    codes.put(
        code,
        Map.of(
            "name", filledIn.get("username"),
            "redirect_uri", asked.get("redirect_uri"),
            "code_challenge", asked.get("code_challenge")));
    String state = forgetsState ? "another" : asked.get("state");
    exchange
        .getResponseHeaders()
        .add("Location", asked.get("redirect_uri") + "?state=" + state + "&code=" + code);
    answer(exchange, 302, HTML, "");
  }

  private void token(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(body(exchange));
    String name =
        asked.get("grant_type").equals("refresh_token")
            ? refreshTokens.remove(asked.get("refresh_token"))
            : redeemed(asked);
    if (name == null) {
      json(exchange, 400, "{\"error\": \"invalid_grant\"}");
      return;
    }
    if (asked.get("grant_type").equals("refresh_token")) {
      refreshes.incrementAndGet();
    }
    String refresh = UUID.randomUUID().toString();
    refreshTokens.put(refresh, name);
    json(
        exchange,
        200,
        """
        {"access_token": "%s:%s", "refresh_token": "%s", "expires_in": %d}
        """
            .formatted(
                URLEncoder.encode(name, StandardCharsets.UTF_8),
                UUID.randomUUID(),
                refresh,
                lifetimeSeconds));
  }

  private String redeemed(Map<String, String> asked) {
    Map<String, String> code = codes.remove(asked.get("code"));
    boolean good =
        code != null
            && code.get("redirect_uri").equals(asked.get("redirect_uri"))
            && code.get("code_challenge").equals(Pkce.of(asked.get("code_verifier")).challenge());
    return good ? code.get("name") : null;
  }

  private String recorded(String name) {
    return SignInPageTest.recorded(name).replace(RECORDED_AT, root().toString());
  }

  private static void json(HttpExchange exchange, int status, String body) throws IOException {
    answer(exchange, status, "application/json", body);
  }
}
