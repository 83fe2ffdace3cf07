package ipledge.shared;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The bank's zone: every legal date is a date in Shanghai. */
public final class BankTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private BankTime() {}

  public static LocalDate today(Clock clock) {
    return LocalDate.now(clock.withZone(ZONE));
  }
}
