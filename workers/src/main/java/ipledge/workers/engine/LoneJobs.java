package ipledge.workers.engine;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Runs one job on its own: tries again where another transaction was in the way, translates every
 * other exception, and writes down what must be remembered of it.
 */
@Component
class LoneJobs {

  private static final Logger LOG = LoggerFactory.getLogger(LoneJobs.class);
  private static final int ATTEMPTS = 5;
  private static final long WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  private final Failures failures;
  private final FailureRecords records;

  LoneJobs(Failures failures, FailureRecords records) {
    this.failures = failures;
    this.records = records;
  }

  JobEnd run(Delivery delivery, Activation activation, Supplier<JobEnd> attempt) {
    try {
      return withoutCollision(attempt);
    } catch (RuntimeException | StackOverflowError failure) {
      return ended(delivery, activation, failure);
    }
  }

  /** The worker never got that far. */
  JobEnd poisoned(Delivery delivery) {
    return guarded(
        () ->
            records.record(
                delivery,
                Failures.incident(Failures.POISON),
                new IllegalStateException(Failures.POISON)));
  }

  private JobEnd ended(Delivery delivery, Activation activation, Throwable failure) {
    JobEnd end = failures.end(delivery, activation, failure);
    if (end instanceof JobEnd.Failed failed) {
      LOG.atWarn().setCause(failure).addKeyValue("code", failed.code()).log("a job failed");
    }
    return guarded(() -> records.record(delivery, end, failure));
  }

  /** If even the failure cannot be written down, the engine hands the job out again. */
  private static JobEnd guarded(Supplier<JobEnd> record) {
    try {
      return record.get();
    } catch (RuntimeException unrecorded) {
      LOG.error("the end of a job could not be written down", unrecorded);
      return new JobEnd.LeftAlone();
    }
  }

  private static JobEnd withoutCollision(Supplier<JobEnd> attempt) {
    for (int left = ATTEMPTS; ; left--) {
      try {
        return attempt.get();
      } catch (ConcurrencyFailureException collision) {
        if (left == 1) {
          throw collision;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(WAIT_NANOS));
      }
    }
  }
}
