package ipledge.web.platform;

import ipledge.shared.StaleVersion;
import ipledge.web.platform.problem.RequestRefused;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;

/** A record's version as a strong entity tag: version 3 is {@code "3"}. */
public final class ETags {

  private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})\"");

  private ETags() {}

  /** The tag, with its quotation marks. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * @throws RequestRefused if it is not a tag of ours; it can then match no version (412)
   */
  static long version(String tag) {
    Matcher matcher = TAG.matcher(tag);
    if (!matcher.matches()) {
      throw new RequestRefused(HttpStatus.PRECONDITION_FAILED, "platform.if-match-unknown");
    }
    return Long.parseLong(matcher.group(1));
  }

  /**
   * For records whose command takes no version.
   *
   * @throws StaleVersion if the record has moved on (412)
   */
  public static void requireCurrent(long expected, long current) {
    if (expected != current) {
      throw new StaleVersion();
    }
  }
}
