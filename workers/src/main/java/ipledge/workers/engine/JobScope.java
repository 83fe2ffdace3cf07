package ipledge.workers.engine;

import ipledge.shared.Trace;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Joins everything that happens for a job: audit events, messages and calls carry its trace id, and
 * log lines its record and type as well.
 */
final class JobScope {

  private static final String RECORD = "recordId";
  private static final String TYPE = "jobType";

  private JobScope() {}

  static <T> T call(Delivery delivery, Supplier<T> work) {
    JobContext job = delivery.job();
    return with(
        RECORD,
        job.recordId().toString(),
        () ->
            with(TYPE, delivery.type().name(), () -> Trace.call(job.traceId(), () -> work.get())));
  }

  static void run(Delivery delivery, Runnable work) {
    boolean unused =
        call(
            delivery,
            () -> {
              work.run();
              return true;
            });
  }

  /** A job may be worked on within its own scope: the outer value comes back. */
  private static <T> T with(String name, String value, Supplier<T> work) {
    @Nullable String outer = MDC.get(name);
    MDC.put(name, value);
    try {
      return work.get();
    } finally {
      if (outer == null) {
        MDC.remove(name);
      } else {
        MDC.put(name, outer);
      }
    }
  }
}
