package ipledge.web.platform.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/**
 * The headers that keep a page to itself. Scripts come from this host only; style elements need the
 * request's nonce; style attributes are allowed, because the diagram editor writes them.
 */
@Component
public final class PageHeaders implements HeaderWriter {

  private static final String NONCE = PageHeaders.class.getName() + ".nonce";
  private static final int NONCE_BYTES = 18;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "script-src 'self'",
          "style-src 'self' 'nonce-%s'",
          "style-src-elem 'self' 'nonce-%s'",
          "style-src-attr 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "connect-src 'self'",
          "worker-src 'self' blob:",
          "frame-src 'self' blob:",
          "manifest-src 'self'",
          "base-uri 'none'",
          "object-src 'none'",
          "form-action 'self' %s",
          "frame-ancestors 'none'");

  private final String signInOrigin;

  PageHeaders(SignInOrigin origin) {
    this.signInOrigin = origin.value();
  }

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    String nonce = nonce(request);
    response.setHeader("Content-Security-Policy", POLICY.formatted(nonce, nonce, signInOrigin));
    response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }

  /** The request's nonce; the same however often it is asked for. */
  static String nonce(HttpServletRequest request) {
    if (request.getAttribute(NONCE) instanceof String known) {
      return known;
    }
    byte[] bytes = new byte[NONCE_BYTES];
    RANDOM.nextBytes(bytes);
    String made = Base64.getEncoder().encodeToString(bytes);
    request.setAttribute(NONCE, made);
    return made;
  }

  /** Applies the policy beside Spring Security's own defaults (nosniff, no caching, HSTS). */
  public void applyTo(HeadersConfigurer<?> headers) {
    headers
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .addHeaderWriter(this);
  }
}
