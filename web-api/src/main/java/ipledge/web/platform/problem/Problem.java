package ipledge.web.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A problem of RFC 9457.
 *
 * @param type {@code urn:ipledge:problem:<code>}
 * @param title the kind of problem, in the caller's language
 * @param status the HTTP status
 * @param detail what is wrong, in the caller's language; never a stack or SQL text
 * @param code our code, the same as on the page and in the process models
 * @param traceId the id under which the logs and the audit trail know the request
 * @param arguments the values the sentence of this code speaks of
 * @param errors the fields that are wrong, if fields are
 */
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String traceId,
    Map<String, String> arguments,
    List<FieldProblem> errors) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /**
   * One field that is wrong.
   *
   * @param pointer JSON pointer into the body, or {@code /<name>} of a parameter
   * @param code what is wrong with it
   * @param message the same in the caller's language
   */
  public record FieldProblem(String pointer, String code, String message) {}

  public Problem {
    arguments = Map.copyOf(arguments);
    errors = List.copyOf(errors);
  }
}
