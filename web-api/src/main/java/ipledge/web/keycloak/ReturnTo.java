package ipledge.web.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Brings people back to the page they came from: {@code /oauth2/authorization/keycloak?returnTo=…}.
 * Only paths of our own are taken.
 */
@Component
final class ReturnTo implements AuthenticationSuccessHandler {

  private static final String PARAMETER = "returnTo";
  private static final String ATTRIBUTE = ReturnTo.class.getName();
  private static final String AUTHORIZATION = "/oauth2/authorization";

  /** One slash, then no slash or backslash: never another host. */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\\\\\p{Cntrl}]{0,500}");

  OAuth2AuthorizationRequestResolver resolver(ClientRegistrationRepository clients) {
    var byDefault = new DefaultOAuth2AuthorizationRequestResolver(clients, AUTHORIZATION);
    byDefault.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    return new OAuth2AuthorizationRequestResolver() {
      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return remembering(request, byDefault.resolve(request));
      }

      @Override
      public @Nullable OAuth2AuthorizationRequest resolve(
          HttpServletRequest request, String registration) {
        return remembering(request, byDefault.resolve(request, registration));
      }
    };
  }

  private static @Nullable OAuth2AuthorizationRequest remembering(
      HttpServletRequest request, @Nullable OAuth2AuthorizationRequest authorization) {
    if (authorization == null) {
      // Not on the way to sign in: whatever the request's parameters are is no business of ours.
      return null;
    }
    String wanted = request.getParameter(PARAMETER);
    if (wanted != null && LOCAL.matcher(wanted).matches()) {
      request.getSession().setAttribute(ATTRIBUTE, wanted);
    }
    return authorization;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    HttpSession session = request.getSession();
    Object wanted = session.getAttribute(ATTRIBUTE);
    session.removeAttribute(ATTRIBUTE);
    response.sendRedirect(wanted instanceof String path ? path : "/");
  }
}
