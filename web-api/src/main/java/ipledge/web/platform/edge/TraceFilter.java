package ipledge.web.platform.edge;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import ipledge.shared.Trace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives the request its one id, in the answer's {@code X-Trace-Id} and for all that is written in
 * its course. Stands directly behind Spring's own observation, whose span it names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
final class TraceFilter extends OncePerRequestFilter {

  static final String HEADER = "X-Trace-Id";

  /** Request attribute with the id, for what is answered after the filters have been left. */
  static final String ATTRIBUTE = TraceFilter.class.getName() + ".id";

  private final Tracer tracer;

  TraceFilter(Tracer tracer) {
    this.tracer = tracer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String traceId = traceId();
    response.setHeader(HEADER, traceId);
    request.setAttribute(ATTRIBUTE, traceId);
    try {
      Trace.call(
          traceId,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private String traceId() {
    Span span = tracer.currentSpan();
    String id = span == null ? "" : span.context().traceId();
    return id.isEmpty() ? UUID.randomUUID().toString().replace("-", "") : id;
  }
}
