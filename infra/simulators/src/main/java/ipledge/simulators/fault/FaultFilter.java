package ipledge.simulators.fault;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets a face fail as networks and institutions do. Only what the product may call fails; the
 * simulators' own desk (PUT, and the booking of a repayment) always works.
 */
@Component
final class FaultFilter extends OncePerRequestFilter {

  private static final Set<FaultMode> ANY_REQUEST = EnumSet.of(FaultMode.SLOW, FaultMode.DOWN);
  private static final Set<FaultMode> WORK =
      EnumSet.of(FaultMode.SLOW, FaultMode.DOWN, FaultMode.LOSE_ANSWER, FaultMode.DUPLICATE);

  private final Faults faults;

  FaultFilter(Faults faults) {
    this.faults = faults;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Face> face = face(request);
    if (face.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    boolean work = request.getMethod().equals("POST");
    Fault fault = faults.hit(face.get(), work ? WORK : ANY_REQUEST);
    switch (fault.mode()) {
      case NONE -> chain.doFilter(request, response);
      case SLOW -> {
        linger(fault.delay());
        chain.doFilter(request, response);
      }
      case DOWN -> refuse(response);
      case LOSE_ANSWER -> {
        chain.doFilter(request, new ContentCachingResponseWrapper(response));
        request.setAttribute(ConnectionDropper.DROP, true);
      }
      case DUPLICATE -> {
        RepeatableRequest twice = new RepeatableRequest(request);
        chain.doFilter(twice, new ContentCachingResponseWrapper(response));
        response.reset();
        chain.doFilter(twice, response);
      }
    }
  }

  private static void linger(long millis) throws ServletException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ServletException("Stopped while being slow.", stopped);
    }
  }

  private static Optional<Face> face(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean desk =
        request.getMethod().equals("PUT")
            || (request.getMethod().equals("POST") && path.equals("/core-bank/repayments"));
    int end = path.indexOf('/', 1);
    return desk || end < 0 ? Optional.empty() : Face.of(path.substring(1, end));
  }

  private static void refuse(HttpServletResponse response) throws IOException {
    response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
    response.setHeader(HttpHeaders.RETRY_AFTER, "1");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().print("{\"status\":503,\"title\":\"Down for a test.\"}");
  }
}
