package ipledge.web.platform;

import ipledge.shared.ActorScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the request work as the person who signed in: row level security reads the actor at the
 * begin of every transaction. Stands behind Spring Security.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10)
final class ActorFilter extends OncePerRequestFilter {

  /** Request attribute with the {@link SignedIn}. */
  static final String SIGNED_IN = "ipledge.signed-in";

  private final SignIns signIns;
  private final StaffSightings sightings;

  ActorFilter(SignIns signIns, StaffSightings sightings) {
    this.signIns = signIns;
    this.sightings = sightings;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    Optional<SignedIn> signedIn = Optional.ofNullable(authentication).flatMap(signIns::read);
    if (signedIn.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    SignedIn person = signedIn.get();
    request.setAttribute(SIGNED_IN, person);
    try {
      ActorScope.call(
          person.actor(),
          () -> {
            sightings.note(person);
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
