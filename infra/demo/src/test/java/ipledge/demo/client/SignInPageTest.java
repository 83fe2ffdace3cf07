package ipledge.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The pages were recorded from Keycloak 26.7.3. */
class SignInPageTest {

  private static final URI ADDRESS = URI.create("http://localhost:8180/realms/ipledge/auth");

  static String recorded(String name) {
    try (InputStream in = SignInPageTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theFormOfKeycloakIsFound() {
    SignInPage page = SignInPage.find(recorded("sign-in-page.html"), ADDRESS).orElseThrow();
    assertThat(page.action().getPath()).isEqualTo("/realms/ipledge/login-actions/authenticate");
    assertThat(page.action().getQuery())
        .contains("session_code=", "&execution=", "&client_id=ipledge-cli&tab_id=")
        .doesNotContain("&amp;");
    assertThat(page.hidden()).isEqualTo(Map.of("credentialId", ""));
    assertThat(SignInPage.error(recorded("sign-in-page.html"))).isEmpty();
  }

  @Test
  void theReasonOfARefusalIsReadInWords() {
    assertThat(SignInPage.error(recorded("wrong-password-page.html")))
        .contains("Invalid username or password.");
  }

  @Test
  void aFormThatAsksForSomethingElseIsNotTaken() {
    String otp =
        "<form action='/otp'><input name='otp'><input type=hidden name=credentialId></form>";
    assertThat(SignInPage.find(otp, ADDRESS)).isEmpty();
  }

  @Test
  void entitiesQuotesAndRelativeAddressesAreUnderstood() {
    String page =
        """
        <form action=/search><input name=q></form>
        <form method=post action='sign&#x2D;in?a=1&amp;b=&#50;'>
          <input type='hidden' name='tab' value='a &quot;b&quot; &lt;c&gt;'/>
          <input NAME=x name=username><input type=password name=password>
        </form>""";
    SignInPage found = SignInPage.find(page, ADDRESS).orElseThrow();
    assertThat(found.action())
        .isEqualTo(URI.create("http://localhost:8180/realms/ipledge/sign-in?a=1&b=2"));
    assertThat(found.hidden()).isEqualTo(Map.of("tab", "a \"b\" <c>"));
  }
}
