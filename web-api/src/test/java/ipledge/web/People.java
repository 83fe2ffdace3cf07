package ipledge.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.oidcLogin;

import ipledge.web.platform.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People for tests, signed in with a session as the workbench does it or with a bearer token. */
public final class People {

  private People() {}

  /** A person with these roles at the branch, with a session. */
  public static RequestPostProcessor person(String staff, String branch, Role... roles) {
    return oidcLogin()
        .idToken(token -> token.claims(claims -> claims.putAll(claims(staff, branch, roles))));
  }

  /** The same with a bearer token, as the command line sends it. */
  public static RequestPostProcessor bearer(String staff, String branch, Role... roles) {
    return jwt().jwt(token -> token.claims(claims -> claims.putAll(claims(staff, branch, roles))));
  }

  /** The claims that our realm puts into its tokens. */
  public static Map<String, Object> claims(String staff, String branch, Role... roles) {
    List<String> ids = Arrays.stream(roles).map(Role::id).toList();
    return Map.of(
        "preferred_username",
        staff,
        "name",
        "Name of " + staff,
        "realm_access",
        Map.of("roles", ids),
        "groups",
        List.of("/branches/" + branch));
  }
}
