package ipledge.web.platform.edge;

import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/**
 * The session cookie: HttpOnly and SameSite=Lax (Strict would break the way back from the sign-in
 * page); over https also Secure and bound to this host by its prefix.
 */
@Component
final class SessionCookie
    implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

  private final WebSettings settings;

  SessionCookie(WebSettings settings) {
    this.settings = settings;
  }

  @Override
  public void customize(ConfigurableServletWebServerFactory factory) {
    Cookie cookie = factory.getSettings().getSession().getCookie();
    cookie.setName(name());
    cookie.setHttpOnly(true);
    cookie.setSecure(settings.secure());
    cookie.setPath("/");
    cookie.setSameSite(Cookie.SameSite.LAX);
  }

  String name() {
    return settings.secure() ? "__Host-ipledge" : "ipledge";
  }

  /** After Boot's own customizer, which copies {@code server.servlet.session}. */
  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }
}
