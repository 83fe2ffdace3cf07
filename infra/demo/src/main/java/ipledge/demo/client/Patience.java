package ipledge.demo.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How long somebody waits, and how they pass the time. Nothing here waits blindly: each pause ends
 * with another look.
 */
public final class Patience {

  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

  private final Duration most;
  private final InstantSource clock;
  private final Pause pause;

  /** Passes some time. */
  @FunctionalInterface
  interface Pause {
    void of(Duration time) throws InterruptedException;
  }

  Patience(Duration most, InstantSource clock, Pause pause) {
    this.most = most;
    this.clock = clock;
    this.pause = pause;
  }

  public static Patience of(Duration most) {
    return new Patience(most, InstantSource.system(), Thread::sleep);
  }

  /**
   * Looks again and again until there is something to see.
   *
   * @param what is waited for, as the object of "waited for"
   * @param stand what there is to say when it does not come
   * @throws WaitedInVain when the time is over
   */
  public <T> T until(String what, Supplier<Optional<T>> look, Supplier<String> stand) {
    Trial trial = begin();
    Duration next = FIRST_PAUSE;
    while (true) {
      Optional<T> seen = look.get();
      if (seen.isPresent()) {
        return seen.get();
      }
      if (!trial.pause(next)) {
        throw new WaitedInVain(
            "Waited " + most.toSeconds() + " s for " + what + " in vain: " + stand.get());
      }
      next = shorter(next.multipliedBy(2), LONGEST_PAUSE);
    }
  }

  Trial begin() {
    return new Trial(clock.instant().plus(most));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /** One wait with its end. */
  final class Trial {

    private final Instant end;

    private Trial(Instant end) {
      this.end = end;
    }

    /** Passes some time; false, at once, when there is none left. */
    boolean pause(Duration wanted) {
      Duration left = Duration.between(clock.instant(), end);
      if (!left.isPositive()) {
        return false;
      }
      try {
        pause.of(shorter(wanted, left));
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
