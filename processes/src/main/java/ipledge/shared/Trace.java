package ipledge.shared;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The one correlation id that joins a click in the browser with all that follows from it. */
public final class Trace {

  /** The id's name in the log and among a process's variables. */
  public static final String NAME = "traceId";

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Trace() {}

  /**
   * Runs the work under this trace id and returns its result. Whatever the work writes into the log
   * carries the id.
   */
  public static <T, X extends Throwable> T call(
      String traceId, ScopedValue.CallableOp<? extends T, X> work) throws X {
    String outer = MDC.get(NAME);
    MDC.put(NAME, traceId);
    try {
      return ScopedValue.where(CURRENT, traceId).call(work);
    } finally {
      restore(outer);
    }
  }

  /** The same for work without a result. */
  public static void run(String traceId, Runnable work) {
    boolean unused =
        call(
            traceId,
            () -> {
              work.run();
              return true;
            });
  }

  public static Optional<String> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  private static void restore(@Nullable String outer) {
    if (outer == null) {
      MDC.remove(NAME);
    } else {
      MDC.put(NAME, outer);
    }
  }
}
