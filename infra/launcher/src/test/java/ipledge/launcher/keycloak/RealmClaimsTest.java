package ipledge.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What our applications read from tokens, and so may rely on. */
class RealmClaimsTest {

  private final Realm realm = RealmFiles.demo();

  @ParameterizedTest
  @ValueSource(strings = {"ipledge-web", "ipledge-cli"})
  void rolesAndBranchesStandInEveryTokenOfAPerson(String clientId) {
    JsonNode client = RealmFiles.client(realm, clientId);
    Map<String, String> roles = RealmFiles.config(client, "oidc-usermodel-realm-role-mapper");
    Map<String, String> branches = RealmFiles.config(client, "oidc-group-membership-mapper");
    assertThat(roles).containsEntry("claim.name", "realm_access.roles");
    assertThat(branches).containsEntry("claim.name", "groups").containsEntry("full.path", "true");
    for (String token : new String[] {"id", "access", "userinfo"}) {
      assertThat(roles).containsEntry(token + ".token.claim", "true");
      assertThat(branches).containsEntry(token + ".token.claim", "true");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipledge-web", "ipledge-cli", "ipledge-core-bank", "ipledge-platform"})
  void accessTokensAreMeantForOurApi(String clientId) {
    Map<String, String> audience =
        RealmFiles.config(RealmFiles.client(realm, clientId), "oidc-audience-mapper");
    assertThat(audience)
        .containsEntry("included.custom.audience", "ipledge-api")
        .containsEntry("access.token.claim", "true");
  }

  @Test
  void theDirectoryCannotCallOurApi() {
    Map<String, String> audience =
        RealmFiles.config(RealmFiles.client(realm, "ipledge-directory"), "oidc-audience-mapper");
    assertThat(audience).doesNotContainKey("included.custom.audience");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ipledge-core-bank", "ipledge-platform"})
  void aMachineNamesItself(String clientId) {
    assertThat(
            RealmFiles.config(
                RealmFiles.client(realm, clientId), "oidc-usermodel-attribute-mapper"))
        .containsEntry("user.attribute", "username")
        .containsEntry("claim.name", "preferred_username")
        .containsEntry("access.token.claim", "true");
  }

  @Test
  void aPlatformsApplicationsBelongToABranch() {
    JsonNode platform = RealmFiles.client(realm, "ipledge-platform");
    assertThat(RealmFiles.config(platform, "oidc-group-membership-mapper"))
        .containsEntry("claim.name", "groups");
    JsonNode account =
        RealmFiles.named(realm.json().get("users"), "serviceAccountClientId", "ipledge-platform");
    assertThat(RealmFiles.strings(account.get("groups"))).containsExactly("/branches/BJ-HD");
  }

  @Test
  void machinesCarryTheirOneRole() {
    for (String machine : new String[] {"core-bank", "platform-client"}) {
      String client = "ipledge-" + machine.replace("-client", "");
      JsonNode scope = RealmFiles.named(realm.json().get("scopeMappings"), "client", client);
      assertThat(RealmFiles.strings(scope.get("roles"))).containsExactly(machine);
      JsonNode account =
          RealmFiles.named(realm.json().get("users"), "serviceAccountClientId", client);
      assertThat(RealmFiles.strings(account.get("realmRoles"))).containsExactly(machine);
    }
  }
}
