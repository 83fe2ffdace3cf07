package ipledge.web.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.web.platform.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private static final Map<String, Object> LI_NA =
      Map.of(
          "preferred_username", "li.na",
          "name", "娜 李",
          "given_name", "娜",
          "family_name", "李",
          "realm_access", Map.of("roles", List.of("customer-manager")),
          "groups", List.of("/branches/BJ-HD"));

  @Test
  void aChineseNameBeginsWithTheFamilys() {
    assertThat(Claims.read(LI_NA).map(SignedIn::displayName)).contains("李娜");
  }

  @Test
  void anotherNameStaysAsKeycloakSaysIt() {
    Map<String, Object> claims = new HashMap<>(LI_NA);
    claims.putAll(Map.of("name", "Mary Smith", "given_name", "Mary", "family_name", "Smith"));
    assertThat(Claims.read(claims).map(SignedIn::displayName)).contains("Mary Smith");
  }

  @Test
  void whoHasNoNameIsCalledByTheUserName() {
    Map<String, Object> claims = new HashMap<>(LI_NA);
    List.of("name", "given_name", "family_name").forEach(claims::remove);
    assertThat(Claims.read(claims).map(SignedIn::displayName)).contains("li.na");
  }

  @Test
  void aMachineNeedsNoBranchWhenItsRoleSeesAll() {
    Optional<SignedIn> machine =
        Claims.read(
            Map.of(
                "preferred_username",
                "service-account-ipledge-core-bank",
                "realm_access",
                Map.of("roles", List.of("core-bank"))));
    assertThat(machine).hasValueSatisfying(it -> assertThat(it.actor().allBranches()).isTrue());
  }

  @Test
  void nobodyIsWhoeverHasNoUserName() {
    Map<String, Object> claims = new HashMap<>(LI_NA);
    claims.remove("preferred_username");
    assertThat(Claims.read(claims)).isEmpty();
  }
}
