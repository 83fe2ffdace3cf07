package ipledge.audit;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Spares the sealer reading the whole trail every second. Almost every unsealed event is younger
 * than the newest sealed one or at most a long transaction older; one that is not, because a
 * transaction stayed open for longer or a clock was led forward, is found by a sweep over
 * everything. Sweeps take at most a hundredth of the time.
 */
final class SealingWindow {

  private static final Duration LONG_TRANSACTION = Duration.ofMinutes(15);
  private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);
  private static final int SHARE = 100;
  private static final int MILLIS_AT = 16;

  private long nextSweepNanos = System.nanoTime();

  /** The smallest id that a second's work has to look at. */
  static UUID from(UUID newestSealed) {
    long millis =
        (newestSealed.getMostSignificantBits() >>> MILLIS_AT) - LONG_TRANSACTION.toMillis();
    return new UUID(Math.max(0, millis) << MILLIS_AT, 0);
  }

  boolean sweepIsDue() {
    return System.nanoTime() - nextSweepNanos >= 0;
  }

  <T> T sweep(Supplier<T> everything) {
    long start = System.nanoTime();
    T found = everything.get();
    long end = System.nanoTime();
    nextSweepNanos = end + Math.max(LEAST_PAUSE.toNanos(), (end - start) * SHARE);
    return found;
  }
}
