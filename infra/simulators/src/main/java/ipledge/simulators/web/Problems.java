package ipledge.simulators.web;

import ipledge.simulators.journal.KeyReused;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every refusal to work on a call, as RFC 9457 problem with a code. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  @ExceptionHandler
  ProblemDetail of(Problem problem) {
    return problem(problem.status(), problem.code(), problem.getMessage());
  }

  @ExceptionHandler
  ProblemDetail of(KeyReused reused) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "key-reused", reused.getMessage());
  }

  @ExceptionHandler
  ProblemDetail of(IllegalArgumentException invalid) {
    return problem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", invalid.getMessage());
  }

  private static ProblemDetail problem(HttpStatus status, String code, @Nullable String detail) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail);
    problem.setType(URI.create("urn:ipledge-simulator:problem:" + code));
    problem.setProperty("code", code);
    return problem;
  }
}
