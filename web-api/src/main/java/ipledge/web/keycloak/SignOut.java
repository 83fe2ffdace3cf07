package ipledge.web.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends our session and says where the browser ends Keycloak's: {@code {"location": …}}. A redirect
 * would be followed by the page's own request, and fail at the other origin.
 */
final class SignOut extends OidcClientInitiatedLogoutSuccessHandler {

  private final JsonMapper json;

  SignOut(ClientRegistrationRepository clients, String home, JsonMapper json) {
    super(clients);
    this.json = json;
    setPostLogoutRedirectUri(home);
    setDefaultTargetUrl("/");
  }

  @Override
  public void onLogoutSuccess(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Authentication authentication)
      throws IOException {
    String location = determineTargetUrl(request, response, authentication);
    byte[] body = json.writeValueAsBytes(Map.of("location", location));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
