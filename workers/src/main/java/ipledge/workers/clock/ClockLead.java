package ipledge.workers.clock;

import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;

/** Reads how far time was led and brings everybody there; for the first time before any work. */
final class ClockLead implements SmartLifecycle {

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
    clock.refresh(dataSource);
    running = true;
  }

  @Scheduled(fixedDelay = 1000)
  void lead() {
    clock.refresh(dataSource);
    followers.leadTo(clock.instant(), clock.ahead());
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
