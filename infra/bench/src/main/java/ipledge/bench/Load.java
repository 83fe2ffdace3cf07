package ipledge.bench;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A closed load: a new application begins when one ends. */
final class Load {

  private final Semaphore places;
  private final int atOnce;
  private final AtomicLong done = new AtomicLong();

  Load(int atOnce) {
    this.atOnce = atOnce;
    this.places = new Semaphore(atOnce);
  }

  /** To be told of each end. */
  void ended() {
    done.incrementAndGet();
    places.release();
  }

  long done() {
    return done.get();
  }

  /** Keeps so many under way for this long. */
  void run(Duration time, Runnable begin) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (true) {
      long left = end - System.nanoTime();
      if (left <= 0) {
        return;
      }
      if (places.tryAcquire(left, TimeUnit.NANOSECONDS)) {
        begin.run();
      }
    }
  }

  /** Begins one as soon as there is a place. */
  void one(Runnable begin) throws InterruptedException {
    places.acquire();
    begin.run();
  }

  /**
   * Waits for all that are under way.
   *
   * @throws IllegalStateException if some have not ended by then
   */
  void drain(Duration patience) throws InterruptedException {
    if (!places.tryAcquire(atOnce, patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException(
          (atOnce - places.availablePermits()) + " applications have not come to an end");
    }
    places.release(atOnce);
  }
}
