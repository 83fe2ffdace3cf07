package ipledge.workers.clock;

import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Leads time on a day at a time, and everybody with it: our applications, the engine's timers and
 * the simulators. The next day begins when all have reached this one, so that what fell due is done
 * in the order of the days; each does its own of one day in the order it fell due. While one of
 * them is away time does not go on. What they forget in a restart they get again before any work
 * begins.
 */
final class ClockLead implements SmartLifecycle {

  private static final Duration DAY = Duration.ofDays(1);

  private final ControlledClock clock;
  private final DataSource dataSource;
  private final ClockFollowers followers;
  private volatile boolean running;

  ClockLead(ControlledClock clock, DataSource dataSource, ClockFollowers followers) {
    this.clock = clock;
    this.dataSource = dataSource;
    this.followers = followers;
  }

  @Override
  public void start() {
    boolean _ = arrived();
    running = true;
  }

  /** One day, if there is one to go. The pause lets what fell due on it begin. */
  @Scheduled(fixedDelayString = "${ipledge.clock-pace:500ms}")
  void lead() {
    if (arrived() && clock.step(dataSource, DAY)) {
      boolean _ = arrived();
    }
  }

  private boolean arrived() {
    clock.refresh(dataSource);
    return followers.leadTo(clock.instant(), clock.ahead());
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Integer.MIN_VALUE;
  }
}
