package ipledge.web.keycloak;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The endpoints of a realm that the application calls, answered as Keycloak answers them. */
public final class FakeKeycloak {

  private static final String PROTOCOL = "/realms/ipledge/protocol/openid-connect/";

  private final HttpServer server;
  private final RSAKey key;
  final AtomicInteger refreshes = new AtomicInteger();
  volatile Map<String, Object> person = Map.of();
  volatile String nonce = "";
  volatile String verifier = "";
  volatile Duration lifetime = Duration.ofMinutes(5);
  volatile int refuseWith;
  volatile int directoryStatus = 200;
  volatile String listedUsers = "[]";

  public FakeKeycloak() {
    try {
      key = new RSAKeyGenerator(2048).keyID("test").generate();
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException | JOSEException e) {
      throw new IllegalStateException(e);
    }
    server.createContext(PROTOCOL + "certs", this::certs);
    server.createContext(PROTOCOL + "token", this::token);
    server.createContext("/admin/realms/ipledge/users", this::users);
    server.start();
  }

  /** Who signs in next. */
  public void person(Map<String, Object> claims) {
    person = claims;
  }

  /** How long the tokens that it gives are good for. */
  public void lifetime(Duration of) {
    lifetime = of;
  }

  public String issuer() {
    return "http://localhost:" + server.getAddress().getPort() + "/realms/ipledge";
  }

  public void stop() {
    server.stop(0);
  }

  /** An access token as the realm gives it to the command line. */
  public JWTClaimsSet.Builder accessToken() {
    Instant now = Instant.now();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience(List.of("ipledge-api"))
            .subject("3f0c")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    person.forEach(claims::claim);
    return claims;
  }

  /** A logout token of the OpenID Connect back channel. */
  String logoutToken() {
    Instant now = Instant.now();
    return sign(
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("ipledge-web")
            .subject("3f0c")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(2))))
            .jwtID(UUID.randomUUID().toString())
            .claim("sid", "session-of-keycloak")
            .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
            .build(),
        new JOSEObjectType("logout+jwt"));
  }

  public String sign(JWTClaimsSet claims) {
    return sign(claims, JOSEObjectType.JWT);
  }

  private String sign(JWTClaimsSet claims, JOSEObjectType type) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).type(type).build(),
              claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void certs(HttpExchange exchange) throws IOException {
    answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString());
  }

  private void token(HttpExchange exchange) throws IOException {
    String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (refuseWith != 0) {
      answer(exchange, refuseWith, "{\"error\": \"invalid_grant\"}");
      return;
    }
    if (form.contains("grant_type=refresh_token")) {
      refreshes.incrementAndGet();
    } else {
      verifier = form.replaceAll("(^|.*&)code_verifier=([^&]*).*", "$2");
    }
    Instant now = Instant.now();
    JWTClaimsSet.Builder id =
        new JWTClaimsSet.Builder()
            .issuer(issuer())
            .audience("ipledge-web")
            .subject("3f0c")
            .claim("sid", "session-of-keycloak")
            .claim("azp", "ipledge-web")
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(Duration.ofMinutes(5))));
    if (!form.contains("grant_type=refresh_token")) {
      id.claim("nonce", nonce);
    }
    person.forEach(id::claim);
    answer(
        exchange,
        200,
        """
        {"access_token": "%s", "id_token": "%s", "refresh_token": "%s", "token_type": "Bearer",
         "expires_in": %d, "scope": "openid profile"}
        """
            .formatted(
                sign(accessToken().build()),
                sign(id.build()),
                UUID.randomUUID(),
                lifetime.toSeconds()));
  }

  /** Of the administration interface: people, their roles and their groups. */
  private void users(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/composite")) {
      answer(exchange, 200, "[{\"name\": \"credit-reviewer\"}, {\"name\": \"offline_access\"}]");
    } else if (path.endsWith("/groups")) {
      answer(exchange, 200, "[{\"name\": \"BJ-HD\", \"path\": \"/branches/BJ-HD\"}]");
    } else {
      answer(exchange, directoryStatus, listedUsers);
    }
  }

  private static void answer(HttpExchange exchange, int status, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
