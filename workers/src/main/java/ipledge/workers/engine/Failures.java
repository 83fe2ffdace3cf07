package ipledge.workers.engine;

import ipledge.shared.Violation;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The one place where an exception becomes an end. A named violation becomes a BPMN error only if
 * the model catches it; a broken cable never becomes a refusal.
 */
@Component
class Failures {

  /** The job ended its worker too often. */
  static final String POISON = "engine.poison-job";

  static final String VARIABLES_MISSING = "engine.variables-missing";
  private static final String DATABASE_AWAY = "engine.database-away";
  private static final String TECHNICAL = "engine.technical-failure";
  private static final int GROWTH = 4;
  private static final int STEPS_TO_LONGEST = 10;
  private static final double JITTER = 0.2;

  private final EngineSettings settings;

  Failures(EngineSettings settings) {
    this.settings = settings;
  }

  JobEnd end(Delivery delivery, Activation activation, Throwable failure) {
    return switch (failure) {
      case StaleInstance stale -> new JobEnd.Terminated(stale.claimedBy());
      case LeaseLost ignored -> new JobEnd.LeftAlone();
      case Violation violation when delivery.type().refusals().contains(violation.code()) ->
          new JobEnd.Refused(violation.code());
      case Violation violation -> incident(violation.code());
      case DataAccessResourceFailureException ignored -> databaseAway(delivery, activation);
      case QueryTimeoutException ignored -> databaseAway(delivery, activation);
      case CannotCreateTransactionException ignored -> databaseAway(delivery, activation);
      default ->
          new JobEnd.Failed(
              Math.max(0, delivery.retries() - 1),
              backOff(activation.failures()),
              TECHNICAL + ":" + failure.getClass().getSimpleName());
    };
  }

  static JobEnd incident(String code) {
    return new JobEnd.Failed(0, Duration.ZERO, code);
  }

  /** Our own outage is not the job's fault: it costs no attempt. */
  private JobEnd databaseAway(Delivery delivery, Activation activation) {
    return new JobEnd.Failed(
        Math.max(1, delivery.retries()), backOff(activation.failures() + 1), DATABASE_AWAY);
  }

  /** Grows fourfold from failure to failure, with jitter, up to the longest. */
  Duration backOff(int failuresBefore) {
    double grown =
        settings.retryBackOff().toMillis()
            * Math.pow(GROWTH, Math.min(failuresBefore, STEPS_TO_LONGEST));
    double limited = Math.min(grown, settings.longestBackOff().toMillis());
    double jitter = ThreadLocalRandom.current().nextDouble(1 - JITTER, 1 + JITTER);
    return Duration.ofMillis(Math.round(limited * jitter));
  }
}
