package ipledge.web.platform.command;

import ipledge.shared.Actor;
import ipledge.web.platform.problem.RequestRefused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads the key of the current request. */
@Component
class KeyClaims {

  /** The header in which the client sends the key that it made and stored before. */
  static final String HEADER = "Idempotency-Key";

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

  HttpServletRequest request() {
    var attributes = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
    return attributes.getRequest();
  }

  /**
   * @throws RequestRefused (400) without a key, or with one that is no key
   */
  KeyClaim claim(Actor by) {
    HttpServletRequest request = request();
    String key = request.getHeader(HEADER);
    if (key == null) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "platform.idempotency-key-missing");
    }
    if (!SHAPE.matcher(key).matches()) {
      throw new RequestRefused(HttpStatus.BAD_REQUEST, "platform.idempotency-key-malformed");
    }
    String route = request.getMethod() + " " + request.getRequestURI();
    return new KeyClaim(by.staff(), route, key, BodyHash.of(request));
  }
}
