package ipledge.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;

/** One line for each thing that happened, whole even when services start at the same time. */
public final class Progress {

  private final PrintStream out;
  private final InstantSource clock;

  public Progress(PrintStream out, InstantSource clock) {
    this.out = out;
    this.clock = clock;
  }

  public Instant now() {
    return clock.instant();
  }

  public synchronized void line(String subject, String what) {
    out.printf(Locale.ROOT, "%-11s %s%n", subject, what);
  }

  /** A line that ends with the time it took. */
  public void line(String subject, String what, Instant since) {
    Duration took = Duration.between(since, clock.instant());
    line(subject, String.format(Locale.ROOT, "%s (%.1f s)", what, took.toMillis() / 1000.0));
  }

  public synchronized void text(String text) {
    out.println(text);
  }
}
