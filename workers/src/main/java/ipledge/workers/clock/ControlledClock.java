package ipledge.workers.clock;

import ipledge.shared.BankTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** The machine's time plus the offset that was led on for everybody, as the database says. */
final class ControlledClock extends Clock {

  private static final Logger LOG = LoggerFactory.getLogger(ControlledClock.class);

  private final AtomicLong offsetMillis;
  private final ZoneId zone;

  ControlledClock() {
    this(new AtomicLong(), BankTime.ZONE);
  }

  private ControlledClock(AtomicLong offsetMillis, ZoneId zone) {
    this.offsetMillis = offsetMillis;
    this.zone = zone;
  }

  /** Reads the offset; while the database is away the last one holds. */
  void refresh(DataSource dataSource) {
    try {
      List<Long> led =
          new JdbcTemplate(dataSource)
              .queryForList("SELECT offset_millis FROM business_clock", Long.class);
      offsetMillis.set(led.isEmpty() ? 0 : led.getFirst());
    } catch (DataAccessException away) {
      LOG.warn("the business clock could not be read: {}", away.toString());
    }
  }

  /**
   * Goes a step towards where time is to be led, for everybody who reads the offset.
   *
   * @return whether there was a step to go; not if somebody else went it
   */
  boolean step(DataSource dataSource, Duration most) {
    long from = offsetMillis.get();
    try {
      int gone =
          new JdbcTemplate(dataSource)
              .update(
                  """
                  UPDATE business_clock SET offset_millis = least(offset_millis + ?, target_millis)
                  WHERE offset_millis = ? AND offset_millis < target_millis
                  """,
                  most.toMillis(),
                  from);
      refresh(dataSource);
      return gone > 0;
    } catch (DataAccessException away) {
      LOG.warn("the business clock could not be led: {}", away.toString());
      return false;
    }
  }

  /** How far ahead of the machine's time. */
  Duration ahead() {
    return Duration.ofMillis(offsetMillis.get());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new ControlledClock(offsetMillis, other);
  }

  @Override
  public Instant instant() {
    return Instant.now().plusMillis(offsetMillis.get());
  }
}
