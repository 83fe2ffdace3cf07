package ipledge.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.shared.BankTime;
import ipledge.shared.Violation;
import ipledge.testing.DomainTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DomainTest
class WorkingCalendarTest {

  @Autowired WorkingCalendar calendar;
  @Autowired JdbcClient jdbc;

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, true, an ordinary Monday",
    "2026-11-22, false, an ordinary Sunday",
    "2026-02-14, true, a Saturday worked for the Spring Festival",
    "2026-02-23, false, the last day of the Spring Festival holiday",
    "2026-10-10, true, a Saturday worked for the National Day",
    "2026-10-05, false, a Monday of the National Day holiday",
    "2027-02-05, false, New Year's Eve of the lunar year 2027",
    "2027-06-09, false, the Dragon Boat Festival of 2027"
  })
  void weekendsHolidaysAndSwapsAreAsAnnounced(LocalDate day, boolean working, String what) {
    assertThat(calendar.isWorking(day)).as(what).isEqualTo(working);
  }

  @ParameterizedTest
  @ValueSource(ints = {2026, 2027})
  void eachYearHasThirteenStatutoryHolidays(int year) {
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM bank_calendar
                    WHERE kind = 'HOLIDAY' AND extract(year FROM day) = ?
                    """)
                .param(year)
                .query(Integer.class)
                .single())
        .isEqualTo(13);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 1, 2026-10-08",
    "2026-11-20, 3, 2026-11-25",
    "2026-12-31, 1, 2027-01-04"
  })
  void workingDaysStepOverWhatIsOff(LocalDate start, int days, LocalDate expected) {
    assertThat(calendar.plusWorkingDays(start, days)).isEqualTo(expected);
    assertThat(calendar.workingDaysBetween(start, expected)).isEqualTo(days);
  }

  @Test
  void aLastDayThatIsOffMovesOn() {
    assertThat(calendar.legalEnd(LocalDate.of(2026, 9, 1), Period.ofMonths(1)))
        .isEqualTo(LocalDate.of(2026, 10, 8));
    assertThat(calendar.end(LocalDate.of(2026, 11, 23), Span.days(30)))
        .isEqualTo(LocalDate.of(2026, 12, 23));
  }

  @Test
  void whatIsDueIsDueWhenItsLastDayEnds() {
    Instant fridayMorning = Instant.parse("2026-11-20T01:00:00Z");

    Instant due = calendar.due(fridayMorning, Span.workingDays(1));

    assertThat(due).isEqualTo(LocalDate.of(2026, 11, 24).atStartOfDay(BankTime.ZONE).toInstant());
  }

  @Test
  void aYearThatIsNotLoadedIsRefusedAndNeverGuessed() {
    assertThatThrownBy(() -> calendar.plusWorkingDays(LocalDate.of(2027, 12, 31), 1))
        .isInstanceOfSatisfying(
            Violation.class,
            refused -> {
              assertThat(refused.code()).isEqualTo("rulebook.calendar-missing");
              assertThat(refused.arguments()).containsEntry("year", "2028");
            });
  }

  @Test
  void theSwapsOf2027AreMarkedAsNotCertain() {
    assertThat(
            jdbc.sql(
                    """
                    SELECT count(*) FROM bank_calendar
                    WHERE extract(year FROM day) = 2027 AND kind <> 'HOLIDAY' AND mark <> 'SAMPLE'
                    """)
                .query(Integer.class)
                .single())
        .isZero();
  }
}
