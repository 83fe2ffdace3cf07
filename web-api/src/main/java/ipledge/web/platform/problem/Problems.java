package ipledge.web.platform.problem;

import ipledge.shared.StaleVersion;
import ipledge.shared.Trace;
import ipledge.shared.Violation;
import ipledge.web.platform.problem.Problem.FieldProblem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Makes problems: the status by the kind of refusal, the words by the caller's language. */
@Component
public class Problems {

  private static final String TYPE = "urn:ipledge:problem:";

  private final Messages messages;
  private final LocaleResolver locales;

  Problems(Messages messages, LocaleResolver locales) {
    this.messages = messages;
    this.locales = locales;
  }

  public Problem of(Violation violation, HttpServletRequest request) {
    String pointer = violation.pointer();
    return of(status(violation), violation.code(), violation.arguments(), pointer, request);
  }

  Problem of(RequestRefused refused, HttpServletRequest request) {
    String pointer = refused.pointer().orElse(null);
    return of(refused.status(), refused.code(), refused.arguments(), pointer, request);
  }

  public Problem of(HttpStatus status, String code, HttpServletRequest request) {
    return of(status, code, Map.of(), null, request);
  }

  private Problem of(
      HttpStatus status,
      String code,
      Map<String, String> arguments,
      @Nullable String pointer,
      HttpServletRequest request) {
    Locale locale = locales.resolveLocale(request);
    String detail = text(code, arguments, locale);
    List<FieldProblem> errors =
        pointer == null ? List.of() : List.of(new FieldProblem(pointer, code, detail));
    return new Problem(
        TYPE + code,
        title(status, locale),
        status.value(),
        detail,
        code,
        trace(),
        arguments,
        errors);
  }

  /** Several fields are wrong at once. */
  Problem ofFields(List<FieldProblem> errors, HttpServletRequest request) {
    String code = "platform.input-invalid";
    Locale locale = locales.resolveLocale(request);
    HttpStatus status = HttpStatus.BAD_REQUEST;
    return new Problem(
        TYPE + code,
        title(status, locale),
        status.value(),
        text(code, Map.of(), locale),
        code,
        trace(),
        Map.of(),
        errors);
  }

  /** A rule is 422, a conflict 409, a person 403, a record that is not there 404. */
  private static HttpStatus status(Violation violation) {
    if (violation instanceof StaleVersion) {
      return HttpStatus.PRECONDITION_FAILED;
    }
    return switch (violation.kind()) {
      case RULE -> HttpStatus.UNPROCESSABLE_CONTENT;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
    };
  }

  private String title(HttpStatus status, Locale locale) {
    String title = messages.find("platform.title." + status.value(), Map.of(), locale);
    return title == null ? status.getReasonPhrase() : title;
  }

  private String text(String code, Map<String, String> arguments, Locale locale) {
    String text = messages.find(code, arguments, locale);
    return text == null
        ? Objects.requireNonNull(
            messages.find("platform.without-text", Map.of("code", code), locale))
        : text;
  }

  private static @Nullable String trace() {
    return Trace.current().orElse(null);
  }
}
