package ipledge.launcher.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Ends a process: first politely, after a deadline for good. Never another one that got its number.
 */
public final class Stopper {

  /** How a process ended. */
  public enum Ending {
    STOPPED,
    KILLED
  }

  private final Duration patience;

  public Stopper(Duration patience) {
    this.patience = patience;
  }

  /**
   * @param signal the polite signal of this program: {@code TERM}, or {@code INT} for PostgreSQL,
   *     which on TERM would wait for its clients
   */
  public Ending stop(ProcessIdentity process, String signal)
      throws IOException, InterruptedException {
    if (!process.runs()) {
      return Ending.STOPPED;
    }
    new ProcessBuilder("/bin/sh", "-c", "kill -s " + signal + " " + process.pid())
        .start()
        .waitFor();
    if (ended(process, patience)) {
      return Ending.STOPPED;
    }
    ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
    boolean gone = ended(process, Duration.ofSeconds(10));
    if (!gone) {
      throw new IOException("process " + process.pid() + " does not end");
    }
    return Ending.KILLED;
  }

  private static boolean ended(ProcessIdentity process, Duration deadline)
      throws InterruptedException {
    Optional<ProcessHandle> handle = ProcessHandle.of(process.pid()).filter(h -> process.runs());
    if (handle.isPresent()) {
      try {
        handle.get().onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        return false;
      } catch (ExecutionException e) {
        throw new IllegalStateException("waiting for process " + process.pid() + " failed", e);
      }
    }
    return !process.runs();
  }
}
