package ipledge.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private final FakeKeycloak keycloak = new FakeKeycloak();
  private final HttpClient http = HttpClient.newHttpClient();
  private Instant now = Instant.parse("2026-11-22T05:00:00Z");

  @AfterEach
  void close() {
    http.close();
    keycloak.close();
  }

  @Test
  void aPersonIsSignedInWithCodeAndProofKey() {
    Session session = signIn(UnaryOperator.identity()).as("li.na", "li.na");
    assertThat(session.accessToken()).startsWith("li.na:");
    assertThat(keycloak.signIns).hasValue(1);
  }

  @Test
  void twoPeopleDoNotShareASession() {
    SignIn signIn = signIn(UnaryOperator.identity());
    assertThat(signIn.as("li.na", "li.na").accessToken()).startsWith("li.na:");
    assertThat(signIn.as("wang.wei", "wang.wei").accessToken()).startsWith("wang.wei:");
  }

  @Test
  void aWrongPasswordIsSaidInKeycloaksWords() {
    assertThatThrownBy(() -> signIn(UnaryOperator.identity()).as("li.na", "wrong"))
        .isInstanceOf(SignInFailed.class)
        .hasMessage("li.na cannot be signed in: Invalid username or password.");
  }

  @Test
  void aTokenIsRefreshedBeforeItRunsOut() {
    Session session = signIn(UnaryOperator.identity()).as("li.na", "li.na");
    String first = session.accessToken();
    now = now.plusSeconds(200);
    assertThat(session.accessToken()).isEqualTo(first);
    now = now.plusSeconds(90);
    String second = session.accessToken();
    assertThat(second).isNotEqualTo(first);
    assertThat(keycloak.refreshes).hasValue(1);
    now = now.plusSeconds(290);
    assertThat(session.accessToken()).isNotEqualTo(second);
    assertThat(keycloak.refreshes).as("the refresh token was rotated").hasValue(2);
    assertThat(keycloak.signIns).hasValue(1);
  }

  @Test
  void whoseSessionIsGoneSignsInAgain() {
    Session session = signIn(UnaryOperator.identity()).as("li.na", "li.na");
    keycloak.forgetRefreshTokens();
    now = now.plusSeconds(300);
    assertThat(session.accessToken()).startsWith("li.na:");
    assertThat(keycloak.signIns).hasValue(2);
  }

  @Test
  void aSignInThatComesBackWithAnotherStateIsNotTaken() {
    keycloak.forgetsState = true;
    assertThatThrownBy(() -> signIn(UnaryOperator.identity()).as("li.na", "li.na"))
        .hasMessage("The sign-in that came back is not the one that was begun.");
  }

  @Test
  void anotherClientIsRefused() {
    SignIn other = new SignIn(http, keycloak.issuer(), "ipledge-web", () -> now);
    assertThatThrownBy(() -> other.as("li.na", "li.na"))
        .hasMessage("Keycloak refuses to sign anybody in: Invalid parameter: redirect_uri");
  }

  @Test
  void whoIsNotTheIssuerIsNotTrusted() {
    assertThatThrownBy(() -> signIn(issuer -> issuer + "/").as("li.na", "li.na"))
        .isInstanceOf(SignInFailed.class);
    assertThatThrownBy(
            () -> signIn(issuer -> "http://127.0.0.1:1/realms/ipledge").as("li.na", "li.na"))
        .hasMessage("http://127.0.0.1:1/ does not answer.");
  }

  private SignIn signIn(UnaryOperator<String> changed) {
    URI issuer = URI.create(changed.apply(keycloak.issuer().toString()));
    return new SignIn(http, issuer, "ipledge-cli", () -> now);
  }
}
