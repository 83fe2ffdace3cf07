package ipledge.web.keycloak;

import ipledge.web.platform.SignIns;
import ipledge.web.platform.SignedIn;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * People come with a session and its ID token, machines and the command line with a bearer token.
 */
@Component
final class KeycloakSignIns implements SignIns {

  @Override
  public Optional<SignedIn> read(Authentication authentication) {
    if (authentication instanceof JwtAuthenticationToken bearer) {
      return Claims.read(bearer.getToken().getClaims());
    }
    if (authentication.getPrincipal() instanceof OidcUser user) {
      return Claims.read(user.getClaims());
    }
    return Optional.empty();
  }
}
