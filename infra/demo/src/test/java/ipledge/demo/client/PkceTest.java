package ipledge.demo.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PkceTest {

  @Test
  void theChallengeIsTheOneOfRfc7636AppendixB() {
    assertThat(Pkce.of("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk").challenge())
        .isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
  }

  @Test
  void aVerifierIsLongEnoughAndNeverTheSame() {
    var random = new SecureRandom();
    Pkce one = Pkce.random(random);
    assertThat(one.verifier()).hasSize(43).matches("[\\w-]+");
    assertThat(one.verifier()).isNotEqualTo(Pkce.random(random).verifier());
  }
}
