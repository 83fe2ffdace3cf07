package ipledge.rulebook;

import ipledge.shared.BankTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * Time on working days alone: every hour of one counts, and none of a day off (CAL-04, CAL-06).
 * Where the calendar does not reach, nothing is guessed: the answer is empty.
 */
public final class WorkingTime {

  private final Function<LocalDate, Optional<Boolean>> calendar;

  WorkingTime(Function<LocalDate, Optional<Boolean>> calendar) {
    this.calendar = calendar;
  }

  /** Working time from one instant to another; none where the other is not later. */
  public Optional<Duration> between(Instant from, Instant to) {
    Duration worked = Duration.ZERO;
    Instant at = from;
    while (at.isBefore(to)) {
      LocalDate day = LocalDate.ofInstant(at, BankTime.ZONE);
      Optional<Boolean> working = calendar.apply(day);
      if (working.isEmpty()) {
        return Optional.empty();
      }
      Instant until = earlier(BankTime.end(day), to);
      if (working.get()) {
        worked = worked.plus(Duration.between(at, until));
      }
      at = until;
    }
    return Optional.of(worked);
  }

  /** The first instant at which this much working time has passed. */
  public Optional<Instant> after(Instant from, Duration time) {
    Duration left = time;
    Instant at = from;
    while (left.isPositive()) {
      LocalDate day = LocalDate.ofInstant(at, BankTime.ZONE);
      Optional<Boolean> working = calendar.apply(day);
      if (working.isEmpty()) {
        return Optional.empty();
      }
      Instant end = BankTime.end(day);
      if (working.get()) {
        Instant reached = at.plus(left);
        if (!reached.isAfter(end)) {
          return Optional.of(reached);
        }
        left = left.minus(Duration.between(at, end));
      }
      at = end;
    }
    return Optional.of(at);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
