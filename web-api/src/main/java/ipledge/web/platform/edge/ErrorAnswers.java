package ipledge.web.platform.edge;

import ipledge.shared.Trace;
import ipledge.web.platform.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;

/**
 * Answers with a problem what was refused in a filter of others, where the server would go on to an
 * error page, and through the sign-in again, having forgotten who asks.
 */
@Configuration(proxyBeanMethods = false)
class ErrorAnswers {

  @Bean
  FilterRegistrationBean<HttpFilter> errorsAsProblems(ProblemWriter problems) {
    FilterRegistrationBean<HttpFilter> registration =
        new FilterRegistrationBean<>(new ErrorFilter(problems));
    registration.setDispatcherTypes(DispatcherType.ERROR);
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  private static final class ErrorFilter extends HttpFilter {

    private final transient ProblemWriter problems;

    ErrorFilter(ProblemWriter problems) {
      this.problems = problems;
    }

    @Override
    protected void doFilter(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException {
      HttpStatus status = status(request);
      String trace =
          Objects.toString(
              request.getAttribute(TraceFilter.ATTRIBUTE),
              UUID.randomUUID().toString().replace("-", ""));
      response.setHeader(TraceFilter.HEADER, trace);
      Trace.call(
          trace,
          () -> {
            problems.write(request, response, status, code(status));
            return true;
          });
    }

    private static HttpStatus status(HttpServletRequest request) {
      HttpStatus known =
          request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
              ? HttpStatus.resolve(code)
              : null;
      return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
    }

    private static String code(HttpStatus status) {
      return status == HttpStatus.INTERNAL_SERVER_ERROR
          ? "platform.internal"
          : "platform.http-" + status.value();
    }
  }
}
