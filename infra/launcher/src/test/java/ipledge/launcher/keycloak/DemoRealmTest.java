package ipledge.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The overlay makes a realm to try things out in, and touches nothing else. */
class DemoRealmTest {

  private static final Set<String> OPENED =
      Set.of(
          "displayName",
          "sslRequired",
          "passwordPolicy",
          "browserSecurityHeaders",
          "browserFlow",
          "authenticationFlows",
          "clients",
          "scopeMappings",
          "users");

  private final JsonNode overlay = RealmFiles.overlay().json();
  private final JsonNode demo = RealmFiles.demo().json();

  static Stream<JsonNode> people() {
    return RealmFiles.overlay()
        .json()
        .get("users")
        .valueStream()
        .filter(user -> !user.get("username").asString().startsWith("service-account-"));
  }

  @Test
  void opensOnlyWhatADemonstrationNeeds() {
    assertThat(overlay.propertyNames()).containsExactlyInAnyOrderElementsOf(OPENED);
    for (String setting : List.of("revokeRefreshToken", "bruteForceProtected", "eventsEnabled")) {
      assertThat(demo.get(setting).asBoolean()).isTrue();
    }
  }

  @Test
  void addsOneClientAndChangesNone() {
    assertThat(
            overlay.get("clients").valueStream().map(client -> client.get("clientId").asString()))
        .containsExactly("ipledge-cli");
    assertThat(demo.get("clients").size())
        .isEqualTo(RealmFiles.production().json().get("clients").size() + 1);
  }

  @Test
  void theDemoPlayerIsPublicWithPkceAndALoopbackAddressOnly() {
    JsonNode cli = RealmFiles.client(RealmFiles.demo(), "ipledge-cli");
    assertThat(cli.get("publicClient").asBoolean()).isTrue();
    assertThat(cli.has("secret")).isFalse();
    assertThat(cli.get("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(cli.get("implicitFlowEnabled").asBoolean()).isFalse();
    assertThat(cli.get("attributes").get("pkce.code.challenge.method").asString())
        .isEqualTo("S256");
    assertThat(RealmFiles.strings(cli.get("redirectUris")))
        .containsExactly("http://127.0.0.1/callback");
  }

  @Test
  void everyPasswordIsTheUserName() {
    assertThat(people())
        .allSatisfy(
            user ->
                assertThat(user.get("credentials").get(0).get("value").asString())
                    .isEqualTo(user.get("username").asString()));
  }

  @Test
  void twoPeopleStandInEveryRoleOfAPerson() {
    Map<String, Long> people =
        people()
            .flatMap(user -> RealmFiles.strings(user.get("realmRoles")).stream())
            .collect(Collectors.groupingBy(role -> role, Collectors.counting()));
    assertThat(people.keySet()).hasSize(RealmFiles.ROLES.size() - 2).isSubsetOf(RealmFiles.ROLES);
    assertThat(people.values()).allMatch(count -> count >= 2);
  }

  @Test
  void everybodyBelongsToABranchAndHasAWholeName() {
    Set<String> branches =
        RealmFiles.named(demo.get("groups"), "name", "branches")
            .get("subGroups")
            .valueStream()
            .map(group -> "/branches/" + group.get("name").asString())
            .collect(Collectors.toSet());
    assertThat(people())
        .allSatisfy(
            user -> {
              assertThat(RealmFiles.strings(user.get("groups"))).hasSize(1).isSubsetOf(branches);
              assertThat(user.get("firstName").asString()).isNotBlank();
              assertThat(user.get("lastName").asString()).isNotBlank();
              assertThat(user.get("email").asString()).endsWith("@ipledge.example");
            });
  }

  @Test
  void nobodyIsAskedForAOneTimePassword() {
    JsonNode flow =
        RealmFiles.named(
            demo.get("authenticationFlows"), "alias", demo.get("browserFlow").asString());
    assertThat(flow.toString()).doesNotContain("otp");
    assertThat(
            RealmFiles.named(demo.get("authenticationFlows"), "alias", "ipledge demo forms")
                .toString())
        .doesNotContain("otp");
  }
}
