package ipledge.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.testing.TestDatabaseInitializer;
import ipledge.web.People;
import ipledge.web.WebApiApplication;
import ipledge.web.platform.Role;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Behind https, as a bank runs it: every cookie is Secure and bound to this one host. */
@SpringBootTest(
    classes = WebApiApplication.class,
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "ipledge.keycloak.client-secret=only-in-tests",
      "ipledge.web.address=https://" + SecureCookiesTest.HOST,
      "management.server.port=0"
    })
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
class SecureCookiesTest {

  static final String HOST = "ipledge.bank.example";
  private static final String SESSION = "__Host-ipledge";
  private static final FakeKeycloak KEYCLOAK = new FakeKeycloak();

  @LocalServerPort private int port;
  private final Map<String, String> jar = new HashMap<>();

  /** A status line, the headers and the cookies that were set, as they came. */
  private record Seen(String head, List<String> cookies) {
    String location() {
      return head.lines()
          .filter(line -> line.startsWith("Location: "))
          .map(line -> line.substring("Location: ".length()))
          .findFirst()
          .orElse("");
    }

    List<String> cookies(String name) {
      return cookies.stream().filter(cookie -> cookie.startsWith(name + "=")).toList();
    }
  }

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
    jar.clear();
    KEYCLOAK.person(People.claims("li.na", "BJ-HD", Role.CUSTOMER_MANAGER));
  }

  @Test
  void theSessionsCookieIsSecureAndBoundToThisHost() throws IOException {
    Seen first = get("/oauth2/authorization/keycloak");
    Seen back = comeBack(first.location());

    for (Seen seen : List.of(first, back)) {
      assertThat(seen.cookies(SESSION)).as(seen.head()).isNotEmpty().allSatisfy(this::bound);
      assertThat(seen.cookies(SESSION))
          .allSatisfy(cookie -> assertThat(cookie).contains("; HttpOnly", "; SameSite=Lax"));
      assertThat(seen.cookies("ipledge")).as("one without the prefix").isEmpty();
    }
    assertThat(get("/api/v1/me").head()).startsWith("HTTP/1.1 200");
  }

  @Test
  void theCookieAgainstForgedRequestsIsSecureToo() throws IOException {
    Seen first = get("/oauth2/authorization/keycloak");
    List<String> set =
        Stream.of(first, comeBack(first.location()), get("/api/v1/me"))
            .flatMap(seen -> seen.cookies("XSRF-TOKEN").stream())
            .filter(cookie -> !cookie.startsWith("XSRF-TOKEN=;"))
            .toList();

    assertThat(set).isNotEmpty().allSatisfy(this::bound);
    assertThat(set)
        .as("a script of ours reads it")
        .allSatisfy(cookie -> assertThat(cookie).doesNotContain("HttpOnly"));
  }

  @Test
  void peopleComeBackOverHttps() throws IOException {
    String page = get("/oauth2/authorization/keycloak").location();

    assertThat(Browser.parameter(page, "redirect_uri"))
        .isEqualTo("https://" + HOST + "/login/oauth2/code/keycloak");
  }

  private void bound(String cookie) {
    List<String> attributes = Arrays.asList(cookie.split("; ", -1));
    assertThat(attributes).contains("Secure", "Path=/");
    assertThat(attributes)
        .noneMatch(one -> one.toLowerCase(java.util.Locale.ROOT).startsWith("domain"));
  }

  private Seen comeBack(String page) throws IOException {
    KEYCLOAK.nonce = Browser.parameter(page, "nonce");
    String state = URI.create(page).getRawQuery().replaceAll("(^|.*&)state=([^&]*).*", "$2");
    return get("/login/oauth2/code/keycloak?code=x&state=" + state);
  }

  /**
   * By hand, because a client of Java's writes its own Host and keeps no Secure cookie for http.
   */
  private Seen get(String path) throws IOException {
    String cookies =
        jar.entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    String request =
        "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\nCookie: %s\r\n\r\n"
            .formatted(path, HOST, cookies);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String head = answer.split("\r\n\r\n", 2)[0];
      List<String> set =
          head.lines()
              .filter(line -> line.startsWith("Set-Cookie: "))
              .map(line -> line.substring("Set-Cookie: ".length()))
              .toList();
      set.forEach(
          cookie -> {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            jar.put(pair[0], pair[1]);
          });
      return new Seen(head, set);
    }
  }
}
