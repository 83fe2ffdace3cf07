package ipledge.web.platform.edge;

import ipledge.web.platform.command.RequestBody;
import ipledge.web.platform.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the body of a call once, up to the limit, and keeps its bytes for the digest under the
 * {@code Idempotency-Key}. Uploads have limits of their own and are not kept. Stands behind the
 * filter that knows who asks: a refusal is recorded.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 15)
final class BodyFilter extends OncePerRequestFilter {

  private final WebSettings settings;
  private final ProblemWriter problems;

  BodyFilter(WebSettings settings, ProblemWriter problems) {
    this.settings = settings;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith("/api/")
        || Objects.toString(request.getContentType(), "").startsWith("multipart/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    int limit = Math.toIntExact(settings.bodyLimit().toBytes());
    if (request.getContentLengthLong() > limit) {
      tooLarge(request, response);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(limit + 1);
    if (body.length > limit) {
      tooLarge(request, response);
      return;
    }
    request.setAttribute(RequestBody.ATTRIBUTE, new RequestBody(body));
    chain.doFilter(new ReadBody(request, body), response);
  }

  private void tooLarge(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.refuse(request, response, HttpStatus.CONTENT_TOO_LARGE, "platform.body-too-large");
  }
}
