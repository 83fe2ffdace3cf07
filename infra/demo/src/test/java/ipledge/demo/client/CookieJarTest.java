package ipledge.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CookieJarTest {

  private static final URI REALM = URI.create("http://localhost:8180/realms/ipledge/auth");

  private Instant now = Instant.parse("2026-11-22T05:00:00Z");
  private final CookieJar jar = new CookieJar(() -> now);

  @Test
  void keycloaksSecureCookieComesBackOverHttpOnLoopback() {
    jar.keep(
        REALM,
        List.of(
            "AUTH_SESSION_ID=abc.def;Version=1;Path=/realms/ipledge/;Secure;HttpOnly;SameSite=None"));
    assertThat(jar.header(REALM)).isEqualTo("AUTH_SESSION_ID=abc.def");
  }

  @Test
  void butNotToAnotherMachineNorToAnotherPath() {
    URI away = URI.create("http://bank.example/realms/ipledge/auth");
    jar.keep(away, List.of("S=1; Path=/; Secure", "P=1; Path=/"));
    assertThat(jar.header(away)).isEqualTo("P=1");
    assertThat(jar.header(URI.create("https://bank.example/"))).isEqualTo("S=1; P=1");

    jar.keep(REALM, List.of("K=1; Path=/realms/ipledge"));
    assertThat(jar.header(URI.create("http://localhost:8180/realms/ipledge"))).isEqualTo("K=1");
    assertThat(jar.header(URI.create("http://localhost:8180/realms/ipledge2"))).isEmpty();
    assertThat(jar.header(URI.create("http://127.0.0.1:8180/realms/ipledge/auth"))).isEmpty();
  }

  @Test
  void aCookieWithoutPathBelongsToTheFolderOfItsPage() {
    jar.keep(REALM, List.of("K=1"));
    assertThat(jar.header(URI.create("http://localhost:8180/realms/ipledge/token")))
        .isEqualTo("K=1");
    assertThat(jar.header(URI.create("http://localhost:8180/realms"))).isEmpty();
  }

  @Test
  void theLaterCookieReplacesTheEarlierAndAnExpiredOneRemovesIt() {
    jar.keep(REALM, List.of("K=1; Path=/", "K=2; Path=/", "L=quoted=\"x\"; Path=/"));
    assertThat(jar.header(REALM)).isEqualTo("K=2; L=quoted=\"x\"");
    jar.keep(REALM, List.of("K=; Path=/; Max-Age=0; Expires=Tue, 01 Dec 2026 00:00:00 GMT"));
    jar.keep(REALM, List.of("L=; Path=/; Expires=Thu, 01-Jan-1970 00:00:10 GMT"));
    assertThat(jar.header(REALM)).isEmpty();
  }

  @Test
  void aCookieEndsWithItsAge() {
    jar.keep(REALM, List.of("K=1; Path=/; Max-Age=60"));
    now = now.plus(Duration.ofSeconds(59));
    assertThat(jar.header(REALM)).isEqualTo("K=1");
    now = now.plus(Duration.ofSeconds(1));
    assertThat(jar.header(REALM)).isEmpty();
  }

  @Test
  void theLongerPathComesFirst() {
    jar.keep(REALM, List.of("A=1; Path=/", "B=2; Path=/realms/"));
    assertThat(jar.header(REALM)).isEqualTo("B=2; A=1");
  }
}
