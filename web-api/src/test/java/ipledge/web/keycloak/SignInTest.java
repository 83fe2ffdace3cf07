package ipledge.web.keycloak;

import static ipledge.web.keycloak.Browser.location;
import static ipledge.web.keycloak.Browser.parameter;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import ipledge.testing.TestDatabase;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.web.People;
import ipledge.web.WebApiApplication;
import ipledge.web.platform.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in over real HTTP, with a realm that answers as Keycloak does. */
@SpringBootTest(
    classes = WebApiApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {"ipledge.keycloak.client-secret=only-in-tests", "management.server.port=0"})
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class SignInTest {

  private static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

  @LocalServerPort private int port;
  @Autowired private TestDatabase database;
  private Browser browser;

  @DynamicPropertySource
  static void issuer(DynamicPropertyRegistry registry) {
    registry.add("ipledge.keycloak.issuer", KEYCLOAK::issuer);
  }

  @AfterAll
  static void stop() {
    KEYCLOAK.stop();
  }

  @BeforeEach
  void aNewBrowser() {
    browser = new Browser(port);
    KEYCLOAK.person = People.claims("li.na", "BJ-HD", Role.CUSTOMER_MANAGER);
    KEYCLOAK.lifetime = Duration.ofMinutes(5);
    KEYCLOAK.refuseWith = 0;
    KEYCLOAK.refreshes.set(0);
  }

  @Test
  void theCodeIsAskedForWithProofOfPossession() throws Exception {
    String page = location(browser.get("/oauth2/authorization/keycloak"));

    assertThat(page).startsWith(KEYCLOAK.issuer() + "/protocol/openid-connect/auth?");
    assertThat(parameter(page, "response_type")).isEqualTo("code");
    assertThat(parameter(page, "code_challenge_method")).isEqualTo("S256");
    assertThat(parameter(page, "redirect_uri"))
        .isEqualTo("http://localhost:8080/login/oauth2/code/keycloak");

    KEYCLOAK.nonce = parameter(page, "nonce");
    browser.get(
        "/login/oauth2/code/keycloak?code=x&state="
            + page.replaceAll(".*[?&]state=([^&]*).*", "$1"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(KEYCLOAK.verifier.getBytes(StandardCharsets.US_ASCII));
    assertThat(parameter(page, "code_challenge"))
        .isEqualTo(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  @Test
  void theSessionIsACookieThatNoScriptReads() {
    HttpResponse<String> back = browser.signIn(KEYCLOAK, "");

    assertThat(location(back)).isEqualTo("/");
    assertThat(back.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("ipledge="))
        .isNotEmpty()
        .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/"));
    assertThat(browser.get("/api/v1/me").body())
        .contains("\"staff\":\"li.na\"", "customer-manager")
        .doesNotContain("eyJ");
  }

  @Test
  void signingInGivesAnotherSessionThanBefore() {
    browser.get("/oauth2/authorization/keycloak");
    String before = browser.cookie("ipledge").orElseThrow();
    browser.signIn(KEYCLOAK, "");

    assertThat(browser.cookie("ipledge")).isPresent().get().isNotEqualTo(before);
  }

  @Test
  void theWayLeadsBackToThePageOneCameFrom() {
    assertThat(location(browser.signIn(KEYCLOAK, "?returnTo=%2Fcases%2F7%3Ftab%3Dmoney")))
        .isEqualTo("/cases/7?tab=money");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "cases"})
  void theWayLeadsToNoOtherHost(String returnTo) {
    assertThat(location(browser.signIn(KEYCLOAK, "?returnTo=" + returnTo))).isEqualTo("/");
  }

  @Test
  void writingNeedsTheTokenAgainstForgedRequests() {
    browser.signIn(KEYCLOAK, "");
    browser.get("/api/v1/me");

    assertThat(browser.post("/api/v1/nothing", "application/json", "{}", false))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(403))
        .satisfies(answer -> assertThat(answer.body()).contains("platform.not-allowed"));
    assertThat(
            JdbcClient.create(database.superuser())
                .sql(
                    """
                    SELECT actor || ' ' || (body::json -> 'data' ->> 'code') FROM ipledge.audit_event
                    ORDER BY at DESC, id DESC LIMIT 1
                    """)
                .query(String.class)
                .list())
        .as("it is in the trail, with whoever was signed in")
        .containsExactly("li.na platform.not-allowed");
    assertThat(browser.post("/api/v1/nothing", "application/json", "{}", true).statusCode())
        .isEqualTo(404);
  }

  @Test
  void signingOutEndsOurSessionAndSaysWhereKeycloaksEnds() {
    browser.signIn(KEYCLOAK, "");
    browser.get("/api/v1/me");

    HttpResponse<String> out = browser.post("/logout", "text/plain", "", true);

    assertThat(out.statusCode()).isEqualTo(200);
    assertThat(out.body())
        .contains(KEYCLOAK.issuer() + "/protocol/openid-connect/logout")
        .contains("id_token_hint=", "post_logout_redirect_uri=http://localhost:8080/");
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void keycloakCanEndTheSessionFromItsSide() {
    browser.signIn(KEYCLOAK, "");
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);

    HttpResponse<String> told =
        new Browser(port)
            .post(
                "/logout/connect/back-channel/keycloak",
                "application/x-www-form-urlencoded",
                "logout_token=" + KEYCLOAK.logoutToken(),
                false);

    assertThat(told.statusCode()).isEqualTo(200);
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void rolesFollowKeycloakWhileTheSessionGoesOn() {
    KEYCLOAK.lifetime = Duration.ofSeconds(30);
    browser.signIn(KEYCLOAK, "");
    KEYCLOAK.person = People.claims("li.na", "BJ-HD", Role.APPRAISER);

    browser.get("/api/v1/me");

    assertThat(browser.get("/api/v1/me").body()).contains("appraiser").doesNotContain("customer");
    assertThat(KEYCLOAK.refreshes.get()).isPositive();
  }

  @Test
  void whoeverWasDisabledLosesTheSession() {
    KEYCLOAK.lifetime = Duration.ofSeconds(30);
    browser.signIn(KEYCLOAK, "");
    KEYCLOAK.refuseWith = 400;

    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    KEYCLOAK.refuseWith = 0;
    assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
  }

  @Test
  void withoutKeycloakNothingIsShown() {
    KEYCLOAK.lifetime = Duration.ofSeconds(30);
    browser.signIn(KEYCLOAK, "");
    KEYCLOAK.refuseWith = 503;

    assertThat(browser.get("/api/v1/me"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(503))
        .satisfies(answer -> assertThat(answer.body()).contains("platform.sign-in-unavailable"));
  }

  @Test
  void aTokenForUsIsTakenFromTheCommandLine() {
    assertThat(bearer(KEYCLOAK.sign(KEYCLOAK.accessToken().build())).statusCode()).isEqualTo(200);
  }

  static Stream<String> brokenTokens() {
    KEYCLOAK.person = People.claims("li.na", "BJ-HD", Role.CUSTOMER_MANAGER);
    JWTClaimsSet.Builder good = KEYCLOAK.accessToken();
    Date anHourAgo = Date.from(Instant.now().minus(Duration.ofHours(1)));
    return Stream.of(
        "nonsense",
        KEYCLOAK.sign(new JWTClaimsSet.Builder(good.build()).expirationTime(anHourAgo).build()),
        KEYCLOAK.sign(new JWTClaimsSet.Builder(good.build()).audience(List.of("account")).build()),
        KEYCLOAK.sign(new JWTClaimsSet.Builder(good.build()).audience(List.of()).build()),
        KEYCLOAK.sign(new JWTClaimsSet.Builder(good.build()).issuer("http://evil.example").build()),
        new FakeKeycloak().sign(good.build()),
        new PlainJWT(good.build()).serialize());
  }

  @ParameterizedTest
  @MethodSource("brokenTokens")
  void aBrokenTokenIsNoToken(String token) {
    HttpResponse<String> answer = bearer(token);

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.headers().map()).doesNotContainKey("Set-Cookie");
  }

  @Test
  void aBearerTokenDoesNotOpenThePages() {
    String token = KEYCLOAK.sign(KEYCLOAK.accessToken().build());
    assertThat(browser.get("/", "Authorization", "Bearer " + token).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> bearer(String token) {
    return browser.get("/api/v1/me", "Authorization", "Bearer " + token);
  }
}
