package ipledge.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.rulebook.WorkingCalendar;
import ipledge.shared.BankTime;
import ipledge.testing.TestClock;
import ipledge.web.WebTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@WebTest
class DueDaysTest {

  @Autowired private WorkingCalendar calendar;

  private final TestClock clock = new TestClock();

  @ParameterizedTest
  @CsvSource({
    "2026-11-20T23:59, 2026-11-20, 0, DUE_SOON, the last day is not over",
    "2026-11-21T00:00, 2026-11-20, 0, OVERDUE, over since a moment ago, at a weekend",
    "2026-11-22T18:00, 2026-11-20, 0, OVERDUE, a Sunday is no working day late",
    "2026-11-23T00:00, 2026-11-20, -1, OVERDUE, Monday is one",
    "2026-11-25T12:00, 2026-11-20, -3, OVERDUE, three working days late",
    "2026-10-08T09:00, 2026-09-30, -1, OVERDUE, the National Day holiday does not count",
    "2026-11-23T09:00, 2026-11-24, 1, DUE_SOON, tomorrow",
    "2026-11-23T09:00, 2026-11-25, 2, ON_TIME, the day after",
    "2026-11-20T09:00, 2026-11-23, 1, DUE_SOON, over a weekend",
  })
  void saysHowManyWorkingDaysAreLeftOrHavePassed(
      LocalDateTime now, LocalDate lastDay, int days, Ageing ageing, String why) {
    assertThat(at(now, lastDay)).as(why).isEqualTo(new DueDays.Due(lastDay, days, ageing));
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-01T09:00, 2027-12-30, OVERDUE",
    "2027-12-01T09:00, 2028-02-01, ON_TIME",
  })
  void aCalendarThatDoesNotReachHidesNoDeadline(
      LocalDateTime now, LocalDate lastDay, Ageing ageing) {
    assertThat(at(now, lastDay)).isEqualTo(new DueDays.Due(lastDay, null, ageing));
  }

  @Test
  void whatIsNotDueHasNoDays() {
    assertThat(DueDays.never()).isEqualTo(new DueDays.Due(null, null, Ageing.NONE));
  }

  private DueDays.@Nullable Due at(LocalDateTime now, LocalDate lastDay) {
    clock.set(now.atZone(BankTime.ZONE).toInstant());
    return new DueDays(calendar, clock).of(lastDay);
  }
}
