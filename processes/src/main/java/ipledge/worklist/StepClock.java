package ipledge.worklist;

import ipledge.rulebook.WorkingTime;
import ipledge.shared.BankTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The working time of a task (CRD-02, 3.7). It begins with the end of the day on which the task was
 * opened (CAL-01) and stands still while the applicant owes papers. Where the calendar does not
 * reach, the answers are empty.
 */
final class StepClock {

  private static final BigDecimal WHOLE = new BigDecimal(100);

  private final WorkingTime time;
  private final Instant opened;
  private final Instant begins;
  private final Instant due;
  private final Duration before;
  private final List<Pause> pauses;

  /**
   * @param due by when the step is to be done
   * @param before working time of the step that its earlier tasks used
   * @param pauses of the case, none of them overlapping
   */
  StepClock(WorkingTime time, Instant opened, Instant due, Duration before, List<Pause> pauses) {
    this.time = time;
    this.opened = opened;
    this.begins = beginning(opened);
    this.due = due;
    this.before = before;
    this.pauses = pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
  }

  /** The start day is not counted (CAL-01). */
  static Instant beginning(Instant opened) {
    return BankTime.end(LocalDate.ofInstant(opened, BankTime.ZONE));
  }

  /** Working time of the whole step up to its due time, whether or not the clock stands still. */
  Optional<Duration> allowed() {
    return time.between(begins, due).map(before::plus);
  }

  boolean stands() {
    return pauses.stream().anyMatch(pause -> pause.to() == null);
  }

  /** Working time of the step up to then, without what the applicant took. */
  Optional<Duration> net(Instant at) {
    Optional<Duration> gross = time.between(begins, at);
    Optional<Duration> paused = paused(begins, at);
    return gross.flatMap(all -> paused.map(all::minus)).map(before::plus);
  }

  /** Working time from one instant to another in which the applicant owed papers. */
  Optional<Duration> paused(Instant from, Instant to) {
    Optional<Duration> sum = Optional.of(Duration.ZERO);
    for (Pause pause : pauses) {
      Instant until = pause.to() == null ? to : earlier(pause.to(), to);
      Optional<Duration> part = time.between(later(pause.from(), from), until);
      sum = sum.flatMap(so -> part.map(so::plus));
    }
    return sum;
  }

  /**
   * When the step has used this share of its time; empty if the clock stands still before that.
   *
   * @param percent 100 is the due time itself
   * @param allowed working time of the whole step
   */
  Optional<Instant> reaches(BigDecimal percent, Duration allowed) {
    int beyond = percent.compareTo(WHOLE);
    Instant inFull = later(due, opened);
    if (beyond >= 0 || allowed.isZero()) {
      if (stands() && inFull.isAfter(lastStop())) {
        return Optional.empty();
      }
      Duration overtime = beyond > 0 ? share(percent.subtract(WHOLE), allowed) : Duration.ZERO;
      return runs(inFull, overtime);
    }
    Duration left = share(percent, allowed).minus(before);
    return left.isPositive() ? runs(begins, left) : Optional.of(opened);
  }

  /**
   * The due time once the pauses within the task are made good: the last day counts whole (CAL-04).
   */
  Optional<Instant> moved(Duration allowed) {
    return runs(begins, allowed.minus(before)).map(StepClock::endOfDay);
  }

  private Optional<Instant> runs(Instant from, Duration worked) {
    Instant at = from;
    Duration left = worked;
    for (Pause pause : pauses) {
      Optional<Duration> until = time.between(at, pause.from());
      if (until.isEmpty()) {
        return Optional.empty();
      }
      if (until.get().compareTo(left) >= 0) {
        return time.after(at, left);
      }
      if (pause.to() == null) {
        return Optional.empty();
      }
      left = left.minus(until.get());
      at = later(at, pause.to());
    }
    return time.after(at, left);
  }

  private Instant lastStop() {
    return pauses.getLast().from();
  }

  private static Instant endOfDay(Instant at) {
    return BankTime.end(BankTime.lastDay(at));
  }

  private static Duration share(BigDecimal percent, Duration of) {
    BigDecimal seconds = BigDecimal.valueOf(of.toSeconds()).multiply(percent);
    return Duration.ofSeconds(seconds.divide(WHOLE, 0, RoundingMode.CEILING).longValueExact());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
