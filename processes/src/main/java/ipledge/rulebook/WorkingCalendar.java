package ipledge.rulebook;

import ipledge.shared.BankTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bank's working days. Weekend swaps are announced each year, so the calendar is data; a day
 * that is not in it is refused with {@code rulebook.calendar-missing}, never guessed.
 */
@Service
@Transactional(readOnly = true)
public class WorkingCalendar {

  private final JdbcClient jdbc;

  WorkingCalendar(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean isWorking(LocalDate day) {
    return calendar().isWorking(day);
  }

  /**
   * The n-th working day after the start, which is not counted (CAL-01, CAL-06).
   *
   * @param days working days, at least 0; 0 is the start itself
   */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    return calendar().plus(start, days);
  }

  /**
   * The last day of a period in days, months or years: the corresponding day, the month's last day
   * where there is none (CAL-02), the next working day where it is a day off (CAL-03).
   */
  public LocalDate legalEnd(LocalDate start, Period period) {
    return calendar().legalEnd(start, period);
  }

  /** The last day of a span that starts here, working days or plain days as its rule says. */
  public LocalDate end(LocalDate start, Span span) {
    return span.unit() == Unit.WORKING_DAY
        ? plusWorkingDays(start, span.days())
        : legalEnd(start, Period.ofDays(span.days()));
  }

  /** The instant at which a span that starts now is over: its last day ends at 24:00 (CAL-04). */
  public Instant due(Instant from, Span span) {
    LocalDate start = LocalDate.ofInstant(from, BankTime.ZONE);
    return BankTime.end(end(start, span));
  }

  /** Working days after the first day, up to and with the last. */
  public int workingDaysBetween(LocalDate first, LocalDate last) {
    return calendar().between(first, last);
  }

  /**
   * The same for pages, which show a day also where the calendar does not reach; empty there.
   *
   * @param last not before the first day
   */
  public OptionalInt workingDaysKnownBetween(LocalDate first, LocalDate last) {
    return jdbc.sql(
            """
            SELECT count(*) FILTER (WHERE kind IN ('WORKING', 'SWAP_WORKING')) AS working,
                   count(*) = :days AS complete
            FROM bank_calendar WHERE day > :first AND day <= :last
            """)
        .param("days", ChronoUnit.DAYS.between(first, last))
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                row.getBoolean("complete")
                    ? OptionalInt.of(row.getInt("working"))
                    : OptionalInt.empty())
        .single();
  }

  /** For several questions in a row; it reads each month once. */
  public WorkingTime time() {
    Map<YearMonth, Map<LocalDate, Boolean>> read = new HashMap<>();
    return new WorkingTime(
        day ->
            Optional.ofNullable(read.computeIfAbsent(YearMonth.from(day), this::month).get(day)));
  }

  private WorkingDays calendar() {
    Map<YearMonth, Map<LocalDate, Boolean>> read = new HashMap<>();
    return new WorkingDays(
        day -> {
          Boolean working = read.computeIfAbsent(YearMonth.from(day), this::month).get(day);
          if (working == null) {
            throw RuleRefused.calendarMissing(day);
          }
          return working;
        });
  }

  private Map<LocalDate, Boolean> month(YearMonth month) {
    Map<LocalDate, Boolean> days = new HashMap<>();
    jdbc.sql(
            """
            SELECT day, kind IN ('WORKING', 'SWAP_WORKING') AS working
            FROM bank_calendar WHERE day BETWEEN :first AND :last
            """)
        .param("first", month.atDay(1))
        .param("last", month.atEndOfMonth())
        .query(
            row -> {
              days.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
            });
    return days;
  }
}
