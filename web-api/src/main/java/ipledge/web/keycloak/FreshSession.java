package ipledge.web.keycloak;

import ipledge.web.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Keeps a session as good as Keycloak says it is. When the access token has run out, after five
 * minutes at most, it is renewed, and with it the roles; whoever was disabled or signed out loses
 * the session, and while Keycloak cannot be asked the answer is 503, never the data.
 */
final class FreshSession extends OncePerRequestFilter {

  private final OAuth2AuthorizedClientManager clients;
  private final ProblemWriter problems;
  private final InstantSource time = InstantSource.system();

  FreshSession(OAuth2AuthorizedClientManager clients, ProblemWriter problems) {
    this.clients = clients;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof OAuth2AuthenticationToken person) {
      HttpStatus refusal = refresh(person, request, response);
      if (refusal != null) {
        refuse(refusal, request, response);
        return;
      }
    }
    chain.doFilter(request, response);
  }

  /**
   * One request of a session at a time: a refresh token is good for one use.
   *
   * @return what to answer instead, or null to go on
   */
  private @Nullable HttpStatus refresh(
      OAuth2AuthenticationToken person, HttpServletRequest request, HttpServletResponse response) {
    HttpSession session = request.getSession();
    synchronized (WebUtils.getSessionMutex(session)) {
      try {
        OAuth2AuthorizedClient client =
            clients.authorize(
                OAuth2AuthorizeRequest.withClientRegistrationId(
                        person.getAuthorizedClientRegistrationId())
                    .principal(person)
                    .attribute(HttpServletRequest.class.getName(), request)
                    .attribute(HttpServletResponse.class.getName(), response)
                    .build());
        return client == null || isOver(client) ? HttpStatus.UNAUTHORIZED : null;
      } catch (ClientAuthorizationRequiredException e) {
        return HttpStatus.UNAUTHORIZED;
      } catch (OAuth2AuthorizationException e) {
        boolean ended = OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode());
        return ended ? HttpStatus.UNAUTHORIZED : HttpStatus.SERVICE_UNAVAILABLE;
      }
    }
  }

  private boolean isOver(OAuth2AuthorizedClient client) {
    Instant end = client.getAccessToken().getExpiresAt();
    return end != null && end.isBefore(time.instant());
  }

  private void refuse(HttpStatus refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (refusal == HttpStatus.UNAUTHORIZED) {
      SecurityContextHolder.clearContext();
      request.getSession().invalidate();
      problems.write(request, response, refusal, "platform.not-signed-in");
    } else {
      problems.write(request, response, refusal, "platform.sign-in-unavailable");
    }
  }
}
