package ipledge.web.platform.command;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Runs a transaction again when the database asked for it, at most five times. */
@Component
class Repeats {

  private static final int MOST = 5;
  private static final long FIRST_PAUSE_MILLIS = 10;

  private final Counter repeated;

  Repeats(MeterRegistry meters) {
    repeated =
        Counter.builder("ipledge.command.repeats")
            .description("Transactions run again after a serialization failure or a deadlock")
            .register(meters);
  }

  /** The pause doubles, with jitter, so that two that collided do not collide again. */
  <T> T call(Supplier<T> transaction) {
    for (int repeat = 0; ; repeat++) {
      try {
        return transaction.get();
      } catch (RuntimeException e) {
        if (repeat == MOST || !SqlStates.repeatable(e)) {
          throw e;
        }
        repeated.increment();
        long most = FIRST_PAUSE_MILLIS << repeat;
        long pause = ThreadLocalRandom.current().nextLong(most / 2, most + 1);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(pause));
      }
    }
  }
}
