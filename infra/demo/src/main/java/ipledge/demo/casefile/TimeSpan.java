package ipledge.demo.casefile;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time forward as people write it: {@code 30d}, {@code +2h}, {@code 15m}. */
public final class TimeSpan {

  private static final Pattern SHAPE = Pattern.compile("\\+?(\\d{1,4})([mhd])");

  private TimeSpan() {}

  /** Nothing if the text is no time, or no time forward. */
  public static Optional<Duration> parse(String text) {
    Matcher found = SHAPE.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    long count = Long.parseLong(found.group(1));
    Duration span =
        switch (found.group(2)) {
          case "d" -> Duration.ofDays(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofMinutes(count);
        };
    return Optional.of(span).filter(Duration::isPositive);
  }
}
