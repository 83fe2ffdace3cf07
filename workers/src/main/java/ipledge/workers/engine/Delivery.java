package ipledge.workers.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A job in our hands, once. The same job delivered again is another delivery.
 *
 * @param jobKey the engine's name for the job
 * @param type what kind of work
 * @param job what the worker sees
 * @param retries attempts the engine still grants
 * @param deadline until when the engine leaves it to us, by the engine's clock
 * @param receivedNanos when it came, by the machine's monotonic clock
 */
record Delivery(
    long jobKey, JobType type, JobContext job, int retries, Instant deadline, long receivedNanos) {

  /**
   * Whether the lease is over by either clock: the monotonic one survives a wrong wall clock, the
   * engine's deadline survives a process that was stopped for a while.
   */
  boolean expired(Clock clock) {
    return clock.instant().isAfter(deadline)
        || System.nanoTime() - receivedNanos > type.lease().toNanos();
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - receivedNanos);
  }
}
