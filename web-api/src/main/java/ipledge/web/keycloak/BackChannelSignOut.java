package ipledge.web.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.web.authentication.logout.LogoutHandler;

/**
 * Somebody signed out elsewhere, or was signed out by an administrator: ends the sessions that
 * Keycloak's checked logout token names, here in memory instead of by a call to ourselves.
 */
final class BackChannelSignOut implements LogoutHandler {

  private final OidcSessionRegistry registry;
  private final OpenSessions sessions;

  BackChannelSignOut(OidcSessionRegistry registry, OpenSessions sessions) {
    this.registry = registry;
    this.sessions = sessions;
  }

  @Override
  public void logout(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication) {
    if (authentication != null && authentication.getPrincipal() instanceof OidcLogoutToken token) {
      for (OidcSessionInformation ended : registry.removeSessionInformation(token)) {
        sessions.end(ended.getSessionId());
      }
    }
  }
}
