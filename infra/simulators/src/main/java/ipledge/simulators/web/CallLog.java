package ipledge.simulators.web;

import ipledge.simulators.journal.CallerTrace;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Puts the caller's correlation id to every line that is written in the course of a call, and
 * writes one for each call that may change something or fails: the last link of the chain that
 * begins with a click in the workbench.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CallLog extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(CallLog.class);
  private static final String TRACE = "traceId";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
  private static final int FIRST_ERROR = 400;

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    put(CallerTrace.plausible(request.getHeader(CallerTrace.HEADER)));
    try {
      chain.doFilter(request, response);
    } finally {
      if (!READING.contains(request.getMethod()) || response.getStatus() >= FIRST_ERROR) {
        Object route = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        LOG.atInfo()
            .addKeyValue("method", request.getMethod())
            .addKeyValue("route", route == null ? "none" : route.toString())
            .addKeyValue("status", response.getStatus())
            .log("a call was answered");
      }
      put(null);
    }
  }

  private static void put(@Nullable String trace) {
    if (trace == null) {
      MDC.remove(TRACE);
    } else {
      MDC.put(TRACE, trace);
    }
  }
}
