package ipledge.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was seen while one side worked.
 *
 * @param done applications that came to their end
 * @param seconds from the first to the last
 * @param cpuMillis of the side's processes and of this program
 * @param foreign share of the machine that went to others
 * @param cpuStall milliseconds in which somebody waited for a CPU
 * @param counted counters of the side, by application
 */
record Slice(
    long done,
    double seconds,
    double cpuMillis,
    double foreign,
    double cpuStall,
    double ioStall,
    Map<String, Double> counted) {

  double rate() {
    return done / seconds;
  }

  double cpuEach() {
    return cpuMillis / done;
  }

  static Slice between(
      Machine.Look before, Machine.Look after, long done, Map<String, Double> counters) {
    Map<String, Double> each = new TreeMap<>();
    counters.forEach((name, value) -> each.put(name, value / done));
    return new Slice(
        done,
        (after.nanos() - before.nanos()) / 1e9,
        after.own() - before.own(),
        after.foreignSince(before),
        after.cpuStall() - before.cpuStall(),
        after.ioStall() - before.ioStall(),
        each);
  }

  /** As it is written down. */
  Map<String, Object> told() {
    Map<String, Object> told = new TreeMap<>();
    told.put("applications", done);
    told.put("seconds", seconds);
    told.put("applicationsPerSecond", rate());
    told.put("cpuMillisPerApplication", cpuEach());
    told.put("foreignCpuShare", foreign);
    told.put("cpuStallMillis", cpuStall);
    told.put("ioStallMillis", ioStall);
    told.put("perApplication", counted);
    return told;
  }

  static double median(List<Slice> slices, java.util.function.ToDoubleFunction<Slice> figure) {
    return Ratios.median(slices.stream().mapToDouble(figure).toArray());
  }
}
