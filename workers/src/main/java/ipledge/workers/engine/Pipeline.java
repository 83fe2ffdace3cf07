package ipledge.workers.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Consecutive automatic tasks that a model hands out as one job: {@code
 * check-applicant=intake.check-applicant query-register=collateral.query-register} in the header
 * {@code steps}. Each step keeps the name it would have as a task of its own, so its effect, its
 * idempotency key and its audit events are the same in both models, and a case may move from the
 * one to the other.
 *
 * @param steps in their order
 */
record Pipeline(List<Step> steps) {

  static final String TYPE = "engine.run-steps";
  static final String HEADER = "steps";
  private static final Duration LEASE = Duration.ofMinutes(2);

  /**
   * One of the tasks.
   *
   * @param element its id where it is a task of its own
   * @param type what kind of work
   */
  record Step(String element, JobType type) {}

  /** The header names what nobody can do. */
  static final class Unknown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unknown(String step) {
      super("no step that can be run: " + step);
    }
  }

  /** What has to be fetched for any pipeline: the ids, and whatever a step may read. */
  static JobType type(Workers workers) {
    Set<String> reads = new TreeSet<>();
    workers.inside().values().forEach(work -> reads.addAll(work.type().reads()));
    workers.outside().values().forEach(work -> reads.addAll(work.type().reads()));
    return new JobType(TYPE, reads, Set.of(), Set.of(), false, LEASE);
  }

  /**
   * @throws Unknown if a step has no worker, or one that a timer calls each day
   */
  static Pipeline of(String header, Workers workers) {
    List<Step> steps = new ArrayList<>();
    for (String word : header.strip().split("\\s+", -1)) {
      int equals = word.indexOf('=');
      JobType type = equals < 1 ? null : workers.type(word.substring(equals + 1));
      if (type == null || type.daily()) {
        throw new Unknown(word);
      }
      steps.add(new Step(word.substring(0, equals), type));
    }
    return new Pipeline(List.copyOf(steps));
  }

  /**
   * The delivery of one step: the job and its lease are the pipeline's.
   *
   * @param known variables, with the answers of the steps before
   */
  static Delivery delivery(Delivery whole, Step step, Map<String, Object> known) {
    Map<String, Object> read = new HashMap<>(known);
    read.keySet().retainAll(step.type().reads());
    JobContext job = whole.job();
    return new Delivery(
        whole.jobKey(),
        step.type().leased(whole.type().lease()),
        new JobContext(
            job.processId(),
            step.element(),
            job.recordId(),
            job.applicationId(),
            job.round(),
            job.processKey(),
            job.traceId(),
            read),
        new EffectKey(job.recordId(), job.processId(), step.element(), job.round()),
        whole.retries(),
        whole.receivedNanos());
  }
}
