package ipledge.bench;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Times from the intended start to the end, so that a late start counts as waiting. */
final class Latencies {

  private static final double NANOS_PER_MILLI = 1e6;

  private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();

  void add(long took) {
    nanos.add(took);
  }

  void clear() {
    nanos.clear();
  }

  int count() {
    return nanos.size();
  }

  /** In milliseconds; NaN without any. */
  double percentile(double share) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)] / NANOS_PER_MILLI;
  }
}
