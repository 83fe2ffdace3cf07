package ipledge.simulators.time;

import ipledge.simulators.SimulatorSettings;
import ipledge.simulators.journal.Journal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Business time: real time, led forward where {@code ipledge.clock=controlled}. How far it was led
 * survives a restart, because a filing's day must not come back.
 */
@Component
public final class BusinessClock implements InstantSource, AutoCloseable {

  /** Legal dates are Chinese dates. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final boolean controlled;
  private final Clock real = Clock.systemUTC();
  private final Journal<ClockEvent> journal;
  private volatile Duration offset = Duration.ZERO;

  BusinessClock(
      SimulatorSettings settings,
      JsonMapper mapper,
      @Value("${ipledge.clock:system}") String clock) {
    this.controlled = clock.equals("controlled");
    this.journal =
        new Journal<>("clock", settings.data(), ClockEvent.class, mapper, real, this::apply);
    if (controlled && settings.startAt() != null && journal.entries(0, 1).isEmpty()) {
      Duration distance = Duration.between(real.instant(), settings.startAt());
      journal.record(new ClockEvent.ClockLed(distance.toMillis()));
    }
  }

  private void apply(ClockEvent event) {
    if (event instanceof ClockEvent.ClockLed led) {
      offset = Duration.ofMillis(led.offsetMillis());
    }
  }

  @Override
  public Instant instant() {
    return controlled ? real.instant().plus(offset) : real.instant();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(instant(), ZONE);
  }

  /** How far business time runs ahead of real time. */
  public Duration offset() {
    return controlled ? offset : Duration.ZERO;
  }

  /**
   * Leads business time to a distance from real time. Asking for the present distance changes
   * nothing, so that a caller may repeat itself.
   *
   * @throws IllegalStateException when time may not be led here
   * @throws IllegalArgumentException when time would run backwards
   */
  public synchronized void leadTo(Duration wanted) {
    if (!controlled) {
      throw new IllegalStateException("This clock is not controlled.");
    }
    int direction = wanted.compareTo(offset);
    if (direction < 0) {
      throw new IllegalArgumentException("Business time does not run backwards.");
    }
    if (direction > 0) {
      journal.record(new ClockEvent.ClockLed(wanted.toMillis()));
    }
  }

  /** Leads business time a step further. */
  public synchronized void leadBy(Duration step) {
    leadTo(offset.plus(step));
  }

  @Override
  public void close() {
    journal.close();
  }
}
