package ipledge.workers.engine;

import java.time.Duration;
import java.util.Map;

/** How a delivery ends. Every delivery ends in exactly one of these. */
sealed interface JobEnd {

  /** The end's name in metrics. */
  default String label() {
    return switch (this) {
      case Completed ignored -> "completed";
      case Refused ignored -> "refused";
      case Failed failed -> failed.retries() == 0 ? "incident" : "failed";
      case Terminated ignored -> "terminated";
      case KeptOpen ignored -> "kept-open";
      case LeftAlone ignored -> "left-alone";
    };
  }

  record Completed(Map<String, Object> variables) implements JobEnd {}

  /** A BPMN error that the model catches. */
  record Refused(String code) implements JobEnd {}

  /**
   * @param retries attempts left; 0 is an incident
   * @param code what the operator reads
   */
  record Failed(int retries, Duration backOff, String code) implements JobEnd {}

  /** The instance carries no record and ends as a whole. */
  record Terminated(long carriedBy) implements JobEnd {}

  /** A person's task: it stays open until the person has decided. */
  record KeptOpen() implements JobEnd {}

  /** Somebody else has the job by now. */
  record LeftAlone() implements JobEnd {}
}
