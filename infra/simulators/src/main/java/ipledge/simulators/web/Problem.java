package ipledge.simulators.web;

import org.springframework.http.HttpStatus;

/** A call that cannot be worked on: nothing happened, and nothing is remembered. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;

  private Problem(HttpStatus status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  public static Problem unknown(String what) {
    return new Problem(HttpStatus.NOT_FOUND, "not-found", what + " is not known here.");
  }

  public static Problem invalid(String code, String detail) {
    return new Problem(HttpStatus.UNPROCESSABLE_CONTENT, code, detail);
  }

  public static Problem conflict(String code, String detail) {
    return new Problem(HttpStatus.CONFLICT, code, detail);
  }

  HttpStatus status() {
    return status;
  }

  String code() {
    return code;
  }
}
