package ipledge.web.view;

import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how close something is to its due day. */
@Component
public class DueDays {

  private static final int SOON = 1;

  /**
   * @param dueOn last day
   * @param workingDaysLeft working days from today to the last day (CAL-06); once it is over the
   *     working days that have passed since, with a minus: 0 until the next one begins. Null where
   *     the bank's calendar does not reach
   */
  public record Due(@Nullable LocalDate dueOn, @Nullable Integer workingDaysLeft, Ageing ageing) {}

  private static final Due NEVER = new Due(null, null, Ageing.NONE);

  private final WorkingCalendar calendar;
  private final Clock clock;

  DueDays(WorkingCalendar calendar, Clock clock) {
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Of the instant at which it is over. */
  public Due of(@Nullable Instant dueAt) {
    if (dueAt == null) {
      return NEVER;
    }
    LocalDate dueOn = BankTime.lastDay(dueAt);
    LocalDate today = BankTime.today(clock);
    if (!clock.instant().isBefore(dueAt)) {
      Integer late = days(dueOn, today);
      return new Due(dueOn, late == null ? null : -late, Ageing.OVERDUE);
    }
    Integer left = days(today, dueOn);
    return new Due(dueOn, left, left != null && left <= SOON ? Ageing.DUE_SOON : Ageing.ON_TIME);
  }

  /** Of a last day: it is over when the day is. */
  public Due of(LocalDate lastDay) {
    return of(BankTime.end(lastDay));
  }

  /** Of what has no deadline, or none any more. */
  public static Due never() {
    return NEVER;
  }

  private @Nullable Integer days(LocalDate first, LocalDate last) {
    OptionalInt days = calendar.workingDaysKnownBetween(first, last);
    return days.isPresent() ? days.getAsInt() : null;
  }

  /**
   * Between which instants something is due.
   *
   * @param after later than this; null for whenever
   * @param until at this instant at the latest; null for whenever
   */
  public record Span(@Nullable Instant after, @Nullable Instant until) {}

  /**
   * Where what has such a deadline lies.
   *
   * @return nothing is bounded for {@link Deadline#NONE}: it has no deadline at all
   */
  public Span span(Deadline deadline) {
    Instant now = clock.instant();
    return switch (deadline) {
      case OVERDUE -> new Span(null, now);
      case TODAY -> new Span(now, BankTime.end(BankTime.today(clock)));
      case DUE_SOON -> new Span(now, soonUntil());
      case ON_TIME -> new Span(soonUntil(), null);
      case NONE -> new Span(null, null);
    };
  }

  /** What is due before this instant is due soon, or overdue. */
  private Instant soonUntil() {
    return BankTime.end(calendar.plusWorkingDays(BankTime.today(clock), SOON));
  }

  /** The same for a whole list: asks the calendar once a day that occurs in it. */
  public Function<@Nullable Instant, Due> forList() {
    Map<LocalDate, Due> known = new HashMap<>();
    return dueAt -> {
      if (dueAt == null) {
        return NEVER;
      }
      // two tasks of one day differ while that day runs: one may be over already
      LocalDate day = BankTime.lastDay(dueAt);
      return day.equals(BankTime.today(clock))
          ? of(dueAt)
          : known.computeIfAbsent(day, any -> of(dueAt));
    };
  }
}
