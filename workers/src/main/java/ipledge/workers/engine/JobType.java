package ipledge.workers.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One kind of job as the model and its worker agreed on it. The flow's contract holds one constant
 * per service task; a test compares the contract with the model and with the workers.
 *
 * @param name {@code <package>.<verb-object>}, for example {@code approval.route}
 * @param reads variables the worker wants besides the ids, the round and the trace
 * @param answers variables the worker may answer with
 * @param refusals codes of violations that the model catches as BPMN errors; all others become
 *     incidents
 * @param daily whether the task comes again each day in the same round, such as a due check
 * @param lease how long the engine waits for an end before it hands the job out again
 */
public record JobType(
    String name,
    Set<String> reads,
    Set<String> answers,
    Set<String> refusals,
    boolean daily,
    Duration lease) {

  private static final Pattern NAME = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");
  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(2);

  public JobType {
    reads = Set.copyOf(reads);
    answers = Set.copyOf(answers);
    refusals = Set.copyOf(refusals);
  }

  /** A job that reads and answers nothing, with a lease of ten seconds. */
  public static JobType of(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not <package>.<verb-object>: " + name);
    }
    return new JobType(name, Set.of(), Set.of(), Set.of(), false, SHORT);
  }

  public JobType reading(String... variables) {
    return new JobType(name, with(reads, variables), answers, refusals, daily, lease);
  }

  public JobType answering(String... variables) {
    return new JobType(name, reads, with(answers, variables), refusals, daily, lease);
  }

  /** The model catches these violations; each code is a BPMN error of the same name. */
  public JobType refusing(String... codes) {
    return new JobType(name, reads, answers, with(refusals, codes), daily, lease);
  }

  /** A timer brings it again each day: its effect is one a day. */
  public JobType eachDay() {
    return new JobType(name, reads, answers, refusals, true, lease);
  }

  /** For work that calls another institution and may take longer; at most two minutes. */
  public JobType leased(Duration time) {
    if (!time.isPositive() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a lease ends within two minutes: " + name);
    }
    return new JobType(name, reads, answers, refusals, daily, time);
  }

  private static Set<String> with(Collection<String> known, String... more) {
    Set<String> all = new TreeSet<>(known);
    all.addAll(Set.of(more));
    return all;
  }
}
