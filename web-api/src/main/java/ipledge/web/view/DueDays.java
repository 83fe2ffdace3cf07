package ipledge.web.view;

import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how close something is to its due day. */
@Component
public class DueDays {

  private static final int SOON = 1;

  /**
   * @param dueOn last day
   * @param workingDaysLeft null once it is over
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
    LocalDate dueOn = LocalDate.ofInstant(dueAt.minusNanos(1), BankTime.ZONE);
    if (!clock.instant().isBefore(dueAt)) {
      return new Due(dueOn, null, Ageing.OVERDUE);
    }
    int left = calendar.workingDaysBetween(BankTime.today(clock), dueOn);
    return new Due(dueOn, left, left <= SOON ? Ageing.DUE_SOON : Ageing.ON_TIME);
  }

  /** What is due before this instant is due soon, or overdue. */
  public Instant soonUntil() {
    LocalDate last = calendar.plusWorkingDays(BankTime.today(clock), SOON);
    return last.plusDays(1).atStartOfDay(BankTime.ZONE).toInstant();
  }
}
