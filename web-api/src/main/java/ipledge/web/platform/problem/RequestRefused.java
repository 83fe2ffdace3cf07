package ipledge.web.platform.problem;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The request itself is wrong, before any rule of the bank is asked. */
public final class RequestRefused extends RuntimeException {

  private final HttpStatus status;
  private final String code;
  private final @Nullable String pointer;
  private final transient @Nullable Duration retryAfter;

  public RequestRefused(HttpStatus status, String code) {
    this(status, code, null, null);
  }

  private RequestRefused(
      HttpStatus status, String code, @Nullable String pointer, @Nullable Duration retryAfter) {
    super(code, null, false, true);
    this.status = status;
    this.code = code;
    this.pointer = pointer;
    this.retryAfter = retryAfter;
  }

  /** The field or parameter at fault. */
  public static RequestRefused at(String pointer, String code) {
    return new RequestRefused(HttpStatus.BAD_REQUEST, code, pointer, null);
  }

  /** Later it may work. */
  public static RequestRefused later(HttpStatus status, String code, Duration after) {
    return new RequestRefused(status, code, null, after);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  public Optional<String> pointer() {
    return Optional.ofNullable(pointer);
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  Map<String, String> arguments() {
    return pointer == null ? Map.of() : Map.of("pointer", pointer);
  }
}
