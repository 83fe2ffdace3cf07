package ipledge.rulebook;

import java.time.LocalDate;
import java.time.Period;
import java.util.function.Predicate;

/** The arithmetic of periods (CAL-01 to CAL-06) over any calendar. */
final class WorkingDays {

  private final Predicate<LocalDate> working;

  WorkingDays(Predicate<LocalDate> working) {
    this.working = working;
  }

  boolean isWorking(LocalDate day) {
    return working.test(day);
  }

  /** CAL-01, CAL-06: the start day is not counted. */
  LocalDate plus(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("periods run forward");
    }
    LocalDate day = start;
    int counted = 0;
    while (counted < days) {
      day = day.plusDays(1);
      if (working.test(day)) {
        counted++;
      }
    }
    return day;
  }

  /** CAL-01 to CAL-03: the corresponding day, moved on from a day off. */
  LocalDate legalEnd(LocalDate start, Period period) {
    if (period.isNegative()) {
      throw new IllegalArgumentException("periods run forward");
    }
    LocalDate end = start.plus(period);
    while (!working.test(end)) {
      end = end.plusDays(1);
    }
    return end;
  }

  /** Working days after the first day, up to and with the last. */
  int between(LocalDate first, LocalDate last) {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("periods run forward");
    }
    return Math.toIntExact(first.plusDays(1).datesUntil(last.plusDays(1)).filter(working).count());
  }
}
