package ipledge.workers.sealing;

import com.zaxxer.hikari.HikariDataSource;
import ipledge.audit.Sealer;
import ipledge.audit.Sealing;
import ipledge.audit.SealingHalted;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Seals in rounds: at once while there is more, else after the pause. A failed round is tried again
 * and never ends the loop.
 */
final class SealingLoop implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SealingLoop.class);
  private static final int STOPPING_SECONDS = 10;

  private final Sealer sealer;
  private final HikariDataSource pool;
  private final Duration pause;
  private final SealingMetrics metrics;
  private volatile @Nullable ScheduledExecutorService rounds;
  private @Nullable String lastTrouble;

  SealingLoop(Sealer sealer, HikariDataSource pool, Duration pause, SealingMetrics metrics) {
    this.sealer = sealer;
    this.pool = pool;
    this.pause = pause;
    this.metrics = metrics;
  }

  @Override
  public void start() {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("sealing").factory());
    rounds = executor;
    var unused =
        executor.scheduleWithFixedDelay(this::drain, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() {
    ScheduledExecutorService executor = rounds;
    rounds = null;
    if (executor != null) {
      executor.shutdown();
      try {
        if (!executor.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS)) {
          LOG.warn("the last round of sealing did not end in time; the next start finishes it");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    pool.close();
  }

  @Override
  public boolean isRunning() {
    return rounds != null;
  }

  private void drain() {
    try {
      Sealing done;
      do {
        done = sealer.seal();
        metrics.sealed(done);
      } while (done.more() && isRunning());
      lastTrouble = null;
    } catch (SealingHalted e) {
      metrics.halt();
      say(e, "SEALING IS HALTED until people have looked: {}");
    } catch (RuntimeException e) {
      say(e, "a round of sealing failed and will be tried again: {}");
    }
  }

  /** The same trouble each second is said once. */
  private void say(RuntimeException trouble, String sentence) {
    if (!trouble.toString().equals(lastTrouble)) {
      lastTrouble = trouble.toString();
      LOG.error(sentence, trouble.getMessage(), trouble);
    }
  }
}
