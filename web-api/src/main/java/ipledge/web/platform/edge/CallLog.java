package ipledge.web.platform.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * One line of log for every call that may change something and for every one that failed on our
 * side. It names the route and not the address, whose parts a caller writes, and nobody.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
final class CallLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int OUR_FAULT = 500;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long begin = System.nanoTime();
    try {
      chain.doFilter(request, response);
    } finally {
      if (!READING.contains(request.getMethod()) || response.getStatus() >= OUR_FAULT) {
        written(request, response, Duration.ofNanos(System.nanoTime() - begin));
      }
    }
  }

  private static void written(
      HttpServletRequest request, HttpServletResponse response, Duration took) {
    Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    LOG.atInfo()
        .addKeyValue("method", known(request.getMethod()))
        .addKeyValue("route", route == null ? "none" : route.toString())
        .addKeyValue("status", response.getStatus())
        .addKeyValue("millis", took.toMillis())
        .log("a call was answered");
  }

  /** A caller may write anything where a method should stand. */
  private static String known(String method) {
    return switch (method) {
      case "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE" -> method;
      default -> "other";
    };
  }
}
