package ipledge.simulators.journal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The correlation id the caller of the current request sent, as far as it looks like one. */
public final class CallerTrace {

  /** The header in which callers send it. */
  public static final String HEADER = "X-Trace-Id";

  private static final Pattern PLAUSIBLE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  private CallerTrace() {}

  static @Nullable String current() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? plausible(request.getRequest().getHeader(HEADER))
        : null;
  }

  /** The id, or null where the header is none or holds anything else. */
  public static @Nullable String plausible(@Nullable String header) {
    return header != null && PLAUSIBLE.matcher(header).matches() ? header : null;
  }
}
