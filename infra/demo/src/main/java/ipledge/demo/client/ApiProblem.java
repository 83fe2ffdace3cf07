package ipledge.demo.client;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A refusal of the API (RFC 9457), or an answer that is none. */
public final class ApiProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final JsonMapper JSON = new JsonMapper();

  private final int status;
  private final String code;
  private final String detail;
  private final @Nullable String field;

  private ApiProblem(String call, int status, String code, String detail, @Nullable String field) {
    super(sentence(call, status, code, detail, field));
    this.status = status;
    this.code = code;
    this.detail = detail;
    this.field = field;
  }

  /**
   * Reads an answer.
   *
   * @param call verb and path, for the message
   */
  static ApiProblem of(String call, int status, String body) {
    try {
      JsonNode problem = JSON.readTree(body);
      JsonNode error = problem.path("errors").path(0);
      String detail = problem.path("detail").asString(problem.path("title").asString(""));
      String field = error.path("pointer").asString(null);
      return new ApiProblem(
          call,
          status,
          problem.path("code").asString("http-" + status),
          field == null ? detail : error.path("message").asString(detail),
          field);
    } catch (JacksonException e) {
      return new ApiProblem(call, status, "http-" + status, "", null);
    }
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** The product's code, such as {@code intake.amount-too-high}. */
  public String code() {
    return code;
  }

  /** What a person is told. */
  public String detail() {
    return detail;
  }

  /** JSON pointer of the field at fault, when one is. */
  public @Nullable String field() {
    return field;
  }

  private static String sentence(
      String call, int status, String code, String detail, @Nullable String field) {
    String where = field == null ? "" : " (at " + field + ")";
    String why = detail.isBlank() ? "" : ": " + detail;
    return call + " is refused with " + status + " " + code + why + where;
  }
}
