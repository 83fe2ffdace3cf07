package ipledge.web.fuzz;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import ipledge.web.People;
import ipledge.web.keycloak.Browser;
import ipledge.web.keycloak.FakeKeycloak;
import ipledge.web.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who sends: people of every role, somebody of another branch, and tokens that are none. */
final class Callers {

  static final String HOME = "BJ-HD";
  static final String ELSEWHERE = "BJ-CY";

  /**
   * Somebody.
   *
   * @param role the id of the one role held; empty for who is not signed in
   * @param credentials the headers that sign the request in
   * @param signedIn whether the credentials are good
   */
  record Caller(
      String name,
      String role,
      String branch,
      Map<String, String> credentials,
      boolean signedIn,
      boolean writes) {}

  private final FakeKeycloak keycloak;
  private final List<Caller> people = new ArrayList<>();
  private final List<Caller> strangers = new ArrayList<>();
  private final List<Caller> nobodies = new ArrayList<>();

  Callers(FakeKeycloak keycloak, int port) {
    this.keycloak = keycloak;
    people.add(person("li.na", Role.CUSTOMER_MANAGER, HOME));
    for (Role role : Role.values()) {
      if (role != Role.ANY_STAFF) {
        people.add(person(role.id() + ".a", role, HOME));
        people.add(person(role.id() + ".b", role, HOME));
        if (!role.seesAllBranches()) {
          strangers.add(person(role.id() + ".elsewhere", role, ELSEWHERE));
        }
      }
    }
    people.addAll(session(port));
    nobodies.add(new Caller("nobody", "", "", Map.of(), false, false));
    addBrokenTokens();
  }

  List<Caller> people() {
    return List.copyOf(people);
  }

  /** People of a branch that has no case. */
  List<Caller> strangers() {
    return List.copyOf(strangers);
  }

  /** Nobody, and tokens that are expired, for another, of another, unsigned or altered. */
  List<Caller> nobodies() {
    return List.copyOf(nobodies);
  }

  List<Caller> withRole(Set<String> roles) {
    return people.stream().filter(caller -> roles.contains(caller.role())).toList();
  }

  private Caller person(String name, Role role, String branch) {
    keycloak.person(People.claims(name, branch, role));
    String token = keycloak.sign(lasting().build());
    return new Caller(name, role.id(), branch, bearer(token), true, true);
  }

  /** The workbench's way: a cookie, with and without the token against forged requests. */
  private List<Caller> session(int port) {
    keycloak.person(People.claims("li.na", HOME, Role.CUSTOMER_MANAGER));
    Browser browser = new Browser(port);
    browser.signIn(keycloak, "");
    browser.get("/api/v1/me");
    String forged = browser.cookie("XSRF-TOKEN").orElseThrow();
    String cookies =
        "ipledge=" + browser.cookie("ipledge").orElseThrow() + "; XSRF-TOKEN=" + forged;
    String role = Role.CUSTOMER_MANAGER.id();
    Map<String, String> whole = Map.of("Cookie", cookies, "X-XSRF-TOKEN", forged);
    return List.of(
        new Caller("li.na's session", role, HOME, whole, true, true),
        new Caller("li.na's session, forged", role, HOME, Map.of("Cookie", cookies), true, false));
  }

  private void addBrokenTokens() {
    keycloak.person(People.claims("li.na", HOME, Role.CUSTOMER_MANAGER));
    Date past = Date.from(Instant.now().minus(Duration.ofHours(1)));
    String good = keycloak.sign(lasting().build());
    Map<String, String> tokens = new HashMap<>();
    tokens.put("expired", keycloak.sign(lasting().expirationTime(past).build()));
    tokens.put("for another", keycloak.sign(lasting().audience("account").build()));
    tokens.put("of another", keycloak.sign(lasting().issuer("http://evil.example").build()));
    tokens.put("unsigned", new PlainJWT(lasting().build()).serialize());
    tokens.put("altered", good.substring(0, good.length() - 12) + "AAAAAAAAAAAA");
    tokens.put("garbage", "x.y.z");
    tokens.put("empty", "");
    tokens.forEach(
        (name, token) ->
            nobodies.add(new Caller("a token " + name, "", "", bearer(token), false, false)));
    nobodies.add(
        new Caller("basic", "", "", Map.of("Authorization", "Basic bGk6bGk="), false, false));
    nobodies.add(
        new Caller("a cookie of nobody", "", "", Map.of("Cookie", "ipledge=AAAA"), false, false));
  }

  private JWTClaimsSet.Builder lasting() {
    return keycloak
        .accessToken()
        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(12))));
  }

  private static Map<String, String> bearer(String token) {
    return Map.of("Authorization", "Bearer " + token);
  }
}
