package ipledge.launcher.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the sign-in of a bank may never lose by an edit of the realm file (reliability 2.5). */
class ProductionRealmTest {

  private static final long HALF_A_YEAR_SECONDS = 180L * 24 * 3600;
  private static final Set<String> OTP_ROLES =
      Set.of(
          "branch-approver",
          "head-office-approver",
          "committee-member",
          "exemption-panelist",
          "process-administrator",
          "process-approver",
          "rulebook-editor",
          "rulebook-approver",
          "user-administrator",
          "operator");

  private final JsonNode realm = RealmFiles.production().json();

  static Stream<JsonNode> clients() {
    return RealmFiles.production().json().get("clients").valueStream();
  }

  @Test
  void isNamedAndOverTlsOnly() {
    assertThat(realm.get("realm").asString()).isEqualTo("ipledge");
    assertThat(realm.get("enabled").asBoolean()).isTrue();
    assertThat(realm.get("sslRequired").asString()).isEqualTo("all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "registrationAllowed",
        "rememberMe",
        "resetPasswordAllowed",
        "editUsernameAllowed",
        "loginWithEmailAllowed",
        "duplicateEmailsAllowed",
        "userManagedAccessAllowed",
        "organizationsEnabled"
      })
  void offersNoSelfService(String setting) {
    assertThat(realm.get(setting).asBoolean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void noClientTakesPasswordsOrUsesTheImplicitFlow(JsonNode client) {
    assertThat(client.get("directAccessGrantsEnabled").asBoolean()).isFalse();
    assertThat(client.get("implicitFlowEnabled").asBoolean()).isFalse();
    assertThat(client.get("fullScopeAllowed").asBoolean()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void redirectsAreExactAndNoForeignOriginMayCall(JsonNode client) {
    assertThat(RealmFiles.strings(client.get("redirectUris"))).noneMatch(uri -> uri.contains("*"));
    assertThat(client.get("webOrigins").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("clients")
  void noEnabledClientIsPublic(JsonNode client) {
    assertThat(client.get("publicClient").asBoolean() && client.get("enabled").asBoolean())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ipledge-web", "ipledge-core-bank", "ipledge-platform", "ipledge-directory"})
  void demandsPkceAndOffersNoSideDoors(String clientId) {
    JsonNode attributes = RealmFiles.client(RealmFiles.production(), clientId).get("attributes");
    assertThat(attributes.get("pkce.code.challenge.method").asString()).isEqualTo("S256");
    assertThat(attributes.get("oauth2.device.authorization.grant.enabled").asString())
        .isEqualTo("false");
    assertThat(attributes.get("oidc.ciba.grant.enabled").asString()).isEqualTo("false");
    assertThat(attributes.get("standard.token.exchange.enabled").asString()).isEqualTo("false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ipledge-web", "ipledge-core-bank", "ipledge-platform", "ipledge-directory"})
  void keepsSecretsOutOfTheFile(String clientId) {
    String secret = RealmFiles.client(RealmFiles.production(), clientId).get("secret").asString();
    assertThat(secret).matches("\\$\\{IPLEDGE_[A-Z_]+_CLIENT_SECRET}");
  }

  @Test
  void theWorkbenchReturnsToOneAddressAndIsLoggedOutThroughTheBackChannel() {
    JsonNode web = RealmFiles.client(RealmFiles.production(), "ipledge-web");
    assertThat(RealmFiles.strings(web.get("redirectUris")))
        .containsExactly("${IPLEDGE_WEB_URL}/login/oauth2/code/keycloak");
    JsonNode attributes = web.get("attributes");
    assertThat(attributes.get("post.logout.redirect.uris").asString())
        .isEqualTo("${IPLEDGE_WEB_URL}/");
    assertThat(attributes.get("backchannel.logout.url").asString())
        .startsWith("${IPLEDGE_WEB_URL}/");
    assertThat(web.get("serviceAccountsEnabled").asBoolean()).isFalse();
  }

  @Test
  void machinesHaveNoBrowserFlowAndNoRefreshToken() {
    for (String clientId : Set.of("ipledge-core-bank", "ipledge-platform", "ipledge-directory")) {
      JsonNode machine = RealmFiles.client(RealmFiles.production(), clientId);
      assertThat(machine.get("standardFlowEnabled").asBoolean()).isFalse();
      assertThat(machine.get("attributes").get("use.refresh.tokens").asString()).isEqualTo("false");
    }
  }

  @Test
  void everyRequestOfAnyClientIsUnderTheBaseline() {
    JsonNode profile =
        RealmFiles.named(realm.get("clientProfiles").get("profiles"), "name", "ipledge-baseline");
    assertThat(profile.get("executors").valueStream().map(e -> e.get("executor").asString()))
        .contains("pkce-enforcer", "reject-ropc-grant", "reject-implicit-grant");
    JsonNode policy =
        RealmFiles.named(realm.get("clientPolicies").get("policies"), "name", "ipledge-baseline");
    assertThat(policy.get("enabled").asBoolean()).isTrue();
    assertThat(policy.get("conditions").get(0).get("condition").asString()).isEqualTo("any-client");
    assertThat(RealmFiles.strings(policy.get("profiles"))).contains("ipledge-baseline");
  }

  @Test
  void directGrantIsDeniedForTheWholeRealm() {
    JsonNode flow =
        RealmFiles.named(
            realm.get("authenticationFlows"), "alias", realm.get("directGrantFlow").asString());
    assertThat(flow.get("authenticationExecutions"))
        .singleElement()
        .satisfies(e -> assertThat(e.get("authenticator").asString()).startsWith("deny-access"))
        .satisfies(e -> assertThat(e.get("requirement").asString()).isEqualTo("REQUIRED"));
  }

  @Test
  void tokensAreShortAndRefreshTokensRotate() {
    assertThat(realm.get("accessTokenLifespan").asInt()).isBetween(60, 300);
    assertThat(realm.get("accessCodeLifespan").asInt()).isLessThanOrEqualTo(60);
    assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
    assertThat(realm.get("refreshTokenMaxReuse").asInt()).isZero();
    assertThat(realm.get("ssoSessionIdleTimeout").asInt()).isLessThanOrEqualTo(1800);
    assertThat(realm.get("ssoSessionMaxLifespan").asInt()).isLessThanOrEqualTo(36000);
  }

  @Test
  void guessingPasswordsIsSlow() {
    assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
    assertThat(realm.get("failureFactor").asInt()).isLessThanOrEqualTo(5);
    assertThat(realm.get("maxFailureWaitSeconds").asInt()).isGreaterThanOrEqualTo(900);
    assertThat(realm.get("passwordPolicy").asString())
        .contains("length(12)", "notUsername", "passwordHistory");
  }

  @Test
  void eventsAreKeptForHalfAYear() {
    assertThat(realm.get("eventsEnabled").asBoolean()).isTrue();
    assertThat(realm.get("eventsExpiration").asLong()).isGreaterThanOrEqualTo(HALF_A_YEAR_SECONDS);
    assertThat(realm.get("enabledEventTypes").isEmpty()).as("empty means every type").isTrue();
    assertThat(realm.get("adminEventsEnabled").asBoolean()).isTrue();
    assertThat(realm.get("adminEventsDetailsEnabled").asBoolean()).isTrue();
    assertThat(Long.parseLong(realm.get("attributes").get("adminEventsExpiration").asString()))
        .isGreaterThanOrEqualTo(HALF_A_YEAR_SECONDS);
  }

  @Test
  void pagesCannotBeFramed() {
    JsonNode headers = realm.get("browserSecurityHeaders");
    assertThat(headers.get("contentSecurityPolicy").asString()).contains("frame-ancestors 'none'");
    assertThat(headers.get("xFrameOptions").asString()).isEqualTo("DENY");
    assertThat(headers.get("strictTransportSecurity").asString()).contains("max-age=31536000");
  }

  @Test
  void hasEveryRoleOfTheBank() {
    assertThat(
            realm.get("roles").get("realm").valueStream().map(role -> role.get("name").asString()))
        .containsAll(RealmFiles.ROLES)
        .hasSize(RealmFiles.ROLES.size() + 1);
  }

  @Test
  void exactlyApproversExemptionAndAdministratorsCarryTheOneTimePassword() {
    assertThat(
            realm
                .get("roles")
                .get("realm")
                .valueStream()
                .filter(
                    role ->
                        RealmFiles.strings(role.path("composites").path("realm"))
                            .contains("otp-required"))
                .map(role -> role.get("name").asString()))
        .containsExactlyInAnyOrderElementsOf(OTP_ROLES);
  }

  @Test
  void theBrowserFlowAsksThemForIt() {
    JsonNode flows = realm.get("authenticationFlows");
    JsonNode browser = RealmFiles.named(flows, "alias", realm.get("browserFlow").asString());
    JsonNode forms = subFlow(flows, browser, "ALTERNATIVE");
    assertThat(
            RealmFiles.named(
                    forms.get("authenticationExecutions"),
                    "authenticator",
                    "auth-username-password-form")
                .get("requirement")
                .asString())
        .isEqualTo("REQUIRED");
    JsonNode otp = subFlow(flows, forms, "CONDITIONAL").get("authenticationExecutions");
    assertThat(
            RealmFiles.named(otp, "authenticator", "auth-otp-form").get("requirement").asString())
        .isEqualTo("REQUIRED");
    String config =
        RealmFiles.named(otp, "authenticator", "conditional-user-role")
            .get("authenticatorConfig")
            .asString();
    JsonNode condition = RealmFiles.named(realm.get("authenticatorConfig"), "alias", config);
    assertThat(condition.get("config").get("condUserRole").asString()).isEqualTo("otp-required");
    assertThat(condition.get("config").get("negate").asString()).isEqualTo("false");
  }

  @Test
  void oneTimePasswordsWorkOnce() {
    assertThat(realm.get("otpPolicyType").asString()).isEqualTo("totp");
    assertThat(realm.get("otpPolicyCodeReusable").asBoolean()).isFalse();
    assertThat(realm.get("otpPolicyLookAheadWindow").asInt()).isLessThanOrEqualTo(1);
  }

  @Test
  void branchesAreGroups() {
    JsonNode branches = RealmFiles.named(realm.get("groups"), "name", "branches").get("subGroups");
    assertThat(branches.valueStream().map(group -> group.get("name").asString()))
        .containsExactlyInAnyOrder("BJ-HD", "BJ-CY", "SH-PD", "HQ");
  }

  @Test
  void theWorkbenchSeesBusinessRolesOnly() {
    JsonNode scope = RealmFiles.named(realm.get("scopeMappings"), "client", "ipledge-web");
    assertThat(RealmFiles.strings(scope.get("roles")))
        .isSubsetOf(RealmFiles.ROLES)
        .doesNotContain("core-bank", "platform-client")
        .hasSize(RealmFiles.ROLES.size() - 2);
  }

  @Test
  void theFileCarriesServiceAccountsButNoPerson() {
    assertThat(realm.get("users"))
        .allSatisfy(user -> assertThat(user.has("serviceAccountClientId")).isTrue())
        .allSatisfy(user -> assertThat(user.has("credentials")).isFalse());
    JsonNode directory =
        RealmFiles.named(realm.get("users"), "username", "service-account-ipledge-directory");
    assertThat(RealmFiles.strings(directory.get("clientRoles").get("realm-management")))
        .containsExactlyInAnyOrder("view-users", "query-users", "query-groups");
  }

  private static JsonNode subFlow(JsonNode flows, JsonNode flow, String requirement) {
    JsonNode execution =
        flow.get("authenticationExecutions")
            .valueStream()
            .filter(e -> e.get("authenticatorFlow").asBoolean())
            .findFirst()
            .orElseThrow();
    assertThat(execution.get("requirement").asString()).isEqualTo(requirement);
    return RealmFiles.named(flows, "alias", execution.get("flowAlias").asString());
  }
}
