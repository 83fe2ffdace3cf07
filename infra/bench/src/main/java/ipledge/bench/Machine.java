package ipledge.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the kernel says of processes and of the machine. Times in milliseconds. */
final class Machine {

  private static final Path PROC = Path.of("/proc");
  private static final long MILLIS_PER_TICK = 10;
  private static final double NANOS_PER_MILLI = 1e6;

  /**
   * A look at the machine.
   *
   * @param busy CPU time that anybody used
   * @param cpuStall time in which somebody waited for a CPU
   * @param ioStall time in which somebody waited for a disk
   */
  record Look(double busy, double cpuStall, double ioStall, double own, long nanos) {

    /** Share of the machine's CPU that went to others since the earlier look, 0 to 1. */
    double foreignSince(Look earlier) {
      double elapsed = (nanos - earlier.nanos) / NANOS_PER_MILLI;
      double foreign = (busy - earlier.busy) - (own - earlier.own);
      return Math.max(0, foreign / (elapsed * Runtime.getRuntime().availableProcessors()));
    }
  }

  private Machine() {}

  static Look look(List<Long> ours) {
    return new Look(busy(), stall("cpu"), stall("io"), cpu(ours) + self(), System.nanoTime());
  }

  /** CPU time of these processes, their children and the children that have ended. */
  static double cpu(List<Long> roots) {
    double sum = 0;
    for (long pid : descendants(roots)) {
      String[] fields = stat(pid);
      if (fields.length > 0) {
        sum += Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (roots.contains(pid)) {
          sum += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
      }
    }
    return sum * MILLIS_PER_TICK;
  }

  /** CPU time of this program. */
  static double self() {
    return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
            .getProcessCpuTime()
        / NANOS_PER_MILLI;
  }

  private static Set<Long> descendants(List<Long> roots) {
    Set<Long> all = new HashSet<>(roots);
    for (long root : roots) {
      ProcessHandle.of(root).stream()
          .flatMap(ProcessHandle::descendants)
          .forEach(process -> all.add(process.pid()));
    }
    return all;
  }

  /** The fields behind the name, which may hold blanks; empty if the process is gone. */
  private static String[] stat(long pid) {
    try {
      String line = Files.readString(PROC.resolve(pid + "/stat"));
      return line.substring(line.lastIndexOf(')') + 2).split(" ");
    } catch (IOException e) {
      return new String[0];
    }
  }

  private static double busy() {
    String[] fields = line("stat", "cpu ").trim().split(" +");
    long sum = 0;
    for (int i = 1; i < fields.length; i++) {
      boolean idle = i == 4 || i == 5;
      sum += idle ? 0 : Long.parseLong(fields[i]);
    }
    return sum * (double) MILLIS_PER_TICK;
  }

  private static double stall(String resource) {
    String some = line("pressure/" + resource, "some");
    return some.isEmpty() ? 0 : Long.parseLong(some.replaceFirst(".*total=", "")) / 1_000.0;
  }

  private static String line(String file, String begin) {
    try (Stream<String> lines = Files.lines(PROC.resolve(file))) {
      return lines.filter(line -> line.startsWith(begin)).findFirst().orElse("");
    } catch (IOException e) {
      return "";
    }
  }
}
