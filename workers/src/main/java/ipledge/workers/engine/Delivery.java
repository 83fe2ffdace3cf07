package ipledge.workers.engine;

import java.time.Duration;

/**
 * A job in our hands, once. The same job delivered again is another delivery.
 *
 * @param jobKey the engine's name for the job
 * @param type what kind of work
 * @param job what the worker sees
 * @param effect the name of what it changes
 * @param retries attempts the engine still grants
 * @param receivedNanos when it came, by the machine's monotonic clock
 */
record Delivery(
    long jobKey, JobType type, JobContext job, EffectKey effect, int retries, long receivedNanos) {

  /** Whether the engine may have handed the job to somebody else by now. */
  boolean expired() {
    return age().compareTo(type.lease()) > 0;
  }

  Duration age() {
    return Duration.ofNanos(System.nanoTime() - receivedNanos);
  }
}
