package ipledge.web.platform.problem;

import ipledge.shared.StaleVersion;
import ipledge.shared.Violation;
import ipledge.web.platform.problem.Problem.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;

/** The one place that turns what went wrong into an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
  private static final String RETRY_SECONDS = "2";

  private final Problems problems;
  private final Refusals refusals;

  ProblemAdvice(Problems problems, Refusals refusals) {
    this.problems = problems;
    this.refusals = refusals;
  }

  @ExceptionHandler(Violation.class)
  ResponseEntity<Object> violation(Violation violation, HttpServletRequest request) {
    return refusal(
        request, violation, () -> answer(problems.of(violation, request), new HttpHeaders()));
  }

  @ExceptionHandler(OptimisticLockingFailureException.class)
  ResponseEntity<Object> stale(HttpServletRequest request) {
    return violation(new StaleVersion(), request);
  }

  @ExceptionHandler(RequestRefused.class)
  ResponseEntity<Object> refused(RequestRefused refused, HttpServletRequest request) {
    HttpHeaders headers = new HttpHeaders();
    refused
        .retryAfter()
        .ifPresent(
            after -> headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(after.toSeconds())));
    Supplier<ResponseEntity<Object>> told = () -> answer(problems.of(refused, request), headers);
    // Who is told to come again was refused nothing; it may even be done already.
    return refused.status().is5xxServerError()
        ? told.get()
        : refusal(request, new InputRefused(refused.code(), refused.arguments()), told);
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(UnreadableBody.why(e), servlet(request));
  }

  @Override
  protected ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return fields(FieldProblems.of(e), servlet(request));
  }

  @Override
  protected ResponseEntity<Object> handleHandlerMethodValidationException(
      HandlerMethodValidationException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return fields(FieldProblems.of(e), servlet(request));
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Object> wrongType(
      MethodArgumentTypeMismatchException e, HttpServletRequest request) {
    return refused(RequestRefused.at("/" + e.getName(), "platform.wrong-type"), request);
  }

  /** A form without an end, or one that is none. */
  @ExceptionHandler(MultipartException.class)
  ResponseEntity<Object> form(MultipartException e, HttpServletRequest request) {
    return refused(new RequestRefused(HttpStatus.BAD_REQUEST, "platform.form-malformed"), request);
  }

  /**
   * Parameters that the server cannot tell apart, such as one without a name, or whose name the
   * firewall only reads once a page asks for all of them.
   */
  @ExceptionHandler({InvalidParameterException.class, RequestRejectedException.class})
  ResponseEntity<Object> parameters(Exception e, HttpServletRequest request) {
    return refused(new RequestRefused(HttpStatus.BAD_REQUEST, "platform.http-400"), request);
  }

  /** A paper larger than the server takes, told apart by the server before we see any of it. */
  @Override
  protected ResponseEntity<Object> handleMaxUploadSizeExceededException(
      MaxUploadSizeExceededException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(
        new RequestRefused(HttpStatus.CONTENT_TOO_LARGE, "platform.body-too-large"),
        servlet(request));
  }

  private ResponseEntity<Object> fields(List<FieldProblem> errors, HttpServletRequest request) {
    Map<String, String> where =
        errors.isEmpty() ? Map.of() : Map.of("pointer", errors.getFirst().pointer());
    return refusal(
        request,
        new InputRefused("platform.input-invalid", where),
        () -> answer(problems.ofFields(errors, request), new HttpHeaders()));
  }

  /** What Spring itself found wrong: no such path, wrong verb, wrong media type, too large. */
  @Override
  protected @Nullable ResponseEntity<Object> handleExceptionInternal(
      Exception e,
      @Nullable Object body,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    if (((ServletWebRequest) request).getResponse() instanceof HttpServletResponse response
        && response.isCommitted()) {
      return null;
    }
    HttpStatus known = HttpStatus.valueOf(status.value());
    HttpHeaders own = new HttpHeaders();
    own.putAll(headers);
    return answer(problems.of(known, "platform.http-" + known.value(), servlet(request)), own);
  }

  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<Object> unexpected(Exception e, HttpServletRequest request) {
    if (DisconnectedClientHelper.isClientDisconnectedException(e)) {
      return null;
    }
    if (ValueRefused.isBehind(e)) {
      return violation(new ValueRefused(), request);
    }
    if (ConstraintHeld.isBehind(e)) {
      return violation(new ConstraintHeld(), request);
    }
    if (Outages.isOutage(e)) {
      return unavailable(e, request);
    }
    LOG.error("unexpected failure", e);
    HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
    return answer(problems.of(status, "platform.internal", request), new HttpHeaders());
  }

  /** Says no only once it is in the trail that no was said; who throws in here answers nothing. */
  private ResponseEntity<Object> refusal(
      HttpServletRequest request, Violation why, Supplier<ResponseEntity<Object>> answer) {
    try {
      refusals.record(request, why);
    } catch (RefusalNotRecorded e) {
      return unavailable(e, request);
    }
    return answer.get();
  }

  private ResponseEntity<Object> unavailable(Exception e, HttpServletRequest request) {
    LOG.warn("cannot answer now: {}", e.getClass().getName());
    HttpHeaders headers = new HttpHeaders();
    headers.set(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
    return answer(problems.of(status, "platform.unavailable", request), headers);
  }

  private static ResponseEntity<Object> answer(Problem problem, HttpHeaders headers) {
    headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    headers.setCacheControl("no-store");
    return ResponseEntity.status(problem.status()).headers(headers).body(problem);
  }

  private static HttpServletRequest servlet(WebRequest request) {
    return ((ServletWebRequest) request).getRequest();
  }
}
