package ipledge.crucible.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * How long somebody waits for something that they look for again and again.
 *
 * @param most after this they give up
 */
public record Patience(Duration most) {

  /** One look. */
  @FunctionalInterface
  public interface Look<T> {
    Optional<T> look() throws InterruptedException;
  }

  /**
   * Looks until there is something to see.
   *
   * @param what is done, for the sentence when it was in vain
   * @throws GaveUp when the time is over
   */
  public <T> T until(String what, Duration pause, Look<T> look) {
    Instant end = Instant.now().plus(most);
    try {
      while (true) {
        Optional<T> seen = look.look();
        if (seen.isPresent()) {
          return seen.get();
        }
        if (Instant.now().isAfter(end)) {
          throw new GaveUp(what + ", in vain for " + most.toSeconds() + " s");
        }
        pass(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new GaveUp(what + ", and was interrupted", e);
    }
  }

  /** Lets time go by, as people do who think. */
  public static void pass(Duration time) throws InterruptedException {
    Instant end = Instant.now().plus(time);
    for (Instant now = Instant.now(); now.isBefore(end); now = Instant.now()) {
      LockSupport.parkNanos(Duration.between(now, end).toNanos());
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
