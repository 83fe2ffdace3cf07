package ipledge.web.clock;

import ipledge.audit.AuditTrail;
import ipledge.shared.Actor;
import ipledge.shared.Events;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Leads the clock for everybody: what is wanted stands in the database. Workers take all of us
 * there a day at a time, with the engine's timers and the simulators; each application reads every
 * second how far that is.
 */
@Service
@ConditionalOnProperty(name = "ipledge.clock", havingValue = "controlled")
class BusinessClocks {

  /** The clock as the audit trail names it; there is one. */
  static final UUID CLOCK = new UUID(0, 0xC10CL);

  private static final Logger LOG = LoggerFactory.getLogger(BusinessClocks.class);

  private final JdbcClient jdbc;
  private final AuditTrail audit;
  private final ControlledClock clock;

  BusinessClocks(JdbcClient jdbc, AuditTrail audit, ControlledClock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Where the clock is, and where it goes.
   *
   * @param ahead how far it is ahead of the wall's
   * @param target how far it will be
   */
  record Reading(Duration ahead, Duration target) {}

  @Transactional
  void lead(Duration by, Actor actor) {
    long from =
        jdbc.sql("SELECT target_millis FROM business_clock FOR NO KEY UPDATE")
            .query(Long.class)
            .single();
    long to = Math.addExact(from, by.toMillis());
    jdbc.sql("UPDATE business_clock SET target_millis = ?").param(to).update();
    audit.append(actor, Events.of(new BusinessClockLed(CLOCK, from, to)));
  }

  @Transactional(readOnly = true)
  Reading read() {
    return jdbc.sql("SELECT offset_millis, target_millis FROM business_clock")
        .query(
            (row, n) ->
                new Reading(
                    Duration.ofMillis(row.getLong("offset_millis")),
                    Duration.ofMillis(row.getLong("target_millis"))))
        .single();
  }

  /** While the database is away the last offset holds. */
  @Scheduled(fixedDelay = 1000)
  void follow() {
    try {
      clock.ahead(
          Duration.ofMillis(
              jdbc.sql("SELECT offset_millis FROM business_clock").query(Long.class).single()));
    } catch (DataAccessException e) {
      LOG.warn("the business clock cannot be read: {}", e.getClass().getName());
    }
  }
}
