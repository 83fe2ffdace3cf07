package ipledge.web.clock;

import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The wall's time and what was led on top of it. */
final class ControlledClock extends Clock {

  private final AtomicReference<Duration> offset;
  private final ZoneId zone;

  ControlledClock() {
    this(new AtomicReference<>(Duration.ZERO), BankTime.ZONE);
  }

  private ControlledClock(AtomicReference<Duration> offset, ZoneId zone) {
    this.offset = offset;
    this.zone = zone;
  }

  void ahead(Duration led) {
    offset.set(led);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ControlledClock(offset, other);
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset.get());
  }
}
