package ipledge.simulators.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The correlation id the caller of the current request sent, as far as it looks like one. */
final class CallerTrace {

  private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private CallerTrace() {}

  static @Nullable String current() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request) {
      String header = request.getRequest().getHeader("X-Trace-Id");
      return header != null && PLAUSIBLE.matcher(header).matches() ? header : null;
    }
    return null;
  }
}
