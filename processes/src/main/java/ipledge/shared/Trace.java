package ipledge.shared;

import java.util.Optional;

/** The one correlation id that joins a click in the browser with all that follows from it. */
public final class Trace {

  private static final ScopedValue<String> CURRENT = ScopedValue.newInstance();

  private Trace() {}

  /** Runs the work under this trace id and returns its result. */
  public static <T, X extends Throwable> T call(
      String traceId, ScopedValue.CallableOp<? extends T, X> work) throws X {
    return ScopedValue.where(CURRENT, traceId).call(work);
  }

  public static Optional<String> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }
}
