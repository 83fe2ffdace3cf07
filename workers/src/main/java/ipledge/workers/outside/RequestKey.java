package ipledge.workers.outside;

import java.util.regex.Pattern;

/**
 * The key under which the other side does something at most once.
 *
 * @param value the same however often the work is tried
 * @param sentBefore whether an earlier attempt may have reached the other side; then it is asked by
 *     key before anything is sent (R7)
 */
public record RequestKey(String value, boolean sentBefore) {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._:-]{8,200}");

  public RequestKey {
    if (!PLAIN.matcher(value).matches()) {
      throw new IllegalArgumentException("a request key has 8 to 200 plain characters");
    }
  }

  /** For the first attempt. */
  public static RequestKey first(String value) {
    return new RequestKey(value, false);
  }

  /** For every later one. */
  public static RequestKey again(String value) {
    return new RequestKey(value, true);
  }
}
