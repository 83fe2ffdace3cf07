package ipledge.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The bank's zone: every legal date is a date in Shanghai. */
public final class BankTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BankTime() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }

  /** The last day ends at 24:00 (CAL-04): the first instant that is too late. */
  public static Instant end(LocalDate lastDay) {
    return lastDay.plusDays(1).atStartOfDay(ZONE).toInstant();
  }

  /** The last day before an end; of {@link #end} the day itself. */
  public static LocalDate lastDay(Instant end) {
    return LocalDate.ofInstant(end.minusNanos(1), ZONE);
  }
}
