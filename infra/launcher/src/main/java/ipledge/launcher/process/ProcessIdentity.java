package ipledge.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A process that cannot be mistaken for a later one with the same number.
 *
 * @param pid the number, which the system gives again to others
 * @param startTicks when it started, in clock ticks since boot; exact, where a wall-clock time
 *     drifts
 * @param bootId the boot it belongs to
 */
public record ProcessIdentity(long pid, long startTicks, String bootId) {

  /** State and start time are the 1st and the 20th field after the name in brackets (proc(5)). */
  private static final int STATE = 0;

  private static final int START_TIME = 19;

  /**
   * The running process with this number; empty when there is none or it has ended and waits for
   * its parent.
   */
  public static Optional<ProcessIdentity> of(long pid) {
    return of(Path.of("/proc"), pid);
  }

  static Optional<ProcessIdentity> of(Path proc, long pid) {
    try {
      String stat = Files.readString(proc.resolve(Long.toString(pid)).resolve("stat"));
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1);
      if (fields[STATE].equals("Z") || fields[STATE].equals("X")) {
        return Optional.empty();
      }
      String boot = Files.readString(proc.resolve("sys/kernel/random/boot_id")).strip();
      return Optional.of(new ProcessIdentity(pid, Long.parseLong(fields[START_TIME]), boot));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether exactly this process still runs. */
  public boolean runs() {
    return of(pid).filter(this::equals).isPresent();
  }
}
