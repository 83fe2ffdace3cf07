package ipledge.stories;

import static org.awaitility.Awaitility.await;

import ipledge.simulators.RunningSimulators;
import ipledge.testing.TestDatabase;
import ipledge.workers.testing.ProcessEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leads the bank's, the institutions' and the engine's time together, as the clock command does.
 */
@TestComponent
public class Time {

  private final TestDatabase database;
  private final Clock bank;
  private final RunningSimulators simulators;
  private final ProcessEngine engine;

  Time(TestDatabase database, Clock bank, RunningSimulators simulators, ProcessEngine engine) {
    this.database = database;
    this.bank = bank;
    this.simulators = simulators;
    this.engine = engine;
  }

  /**
   * The bank and the institutions go there day by day. The engine comes last: what its timers wake
   * finds the bank's clock where it should be.
   */
  public void passes(Duration by) {
    Instant then = bank.instant().plus(by);
    Duration ahead = simulators.clock().offset().plus(by);
    JdbcClient.create(database.superuser())
        .sql("UPDATE ipledge.business_clock SET target_millis = target_millis + ?")
        .param(by.toMillis())
        .update();
    await().atMost(People.DEADLINE).until(() -> !bank.instant().isBefore(then));
    await().atMost(People.DEADLINE).until(() -> simulators.clock().offset().compareTo(ahead) >= 0);
    engine.advance(by);
  }
}
