package ipledge.bench;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * S7: how long the flow of a valuation (three jobs) takes with workers that do nothing, at a fixed
 * rate of arrivals. Each time counts from the moment at which it should have begun.
 */
final class Latency {

  /** Times in milliseconds. */
  record Percentiles(double p50, double p99, double p999, int count) {}

  private static final Duration LEAD_IN = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final CamundaClient client;

  Latency(CamundaClient client) {
    this.client = client;
  }

  /** The figures of one slice. */
  Percentiles play(boolean streaming, int perSecond, Duration time) {
    Map<UUID, Long> begun = new ConcurrentHashMap<>();
    Latencies latencies = new Latencies();
    try (IdleWorkers workers =
        new IdleWorkers(
            client,
            streaming,
            application -> {},
            valuation -> {
              Long at = begun.remove(valuation);
              if (at != null) {
                latencies.add(System.nanoTime() - at);
              }
            })) {
      arrivals(begun, perSecond, LEAD_IN);
      await(begun);
      latencies.clear();
      arrivals(begun, perSecond, time);
      await(begun);
    }
    return new Percentiles(
        latencies.percentile(0.5),
        latencies.percentile(0.99),
        latencies.percentile(0.999),
        latencies.count());
  }

  private void arrivals(Map<UUID, Long> begun, int perSecond, Duration time) {
    long first = System.nanoTime();
    long gap = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long count = time.toNanos() / gap;
    for (long i = 0; i < count; i++) {
      long due = first + i * gap;
      while (System.nanoTime() < due) {
        LockSupport.parkNanos(due - System.nanoTime());
      }
      UUID valuation = UUID.randomUUID();
      begun.put(valuation, due);
      Flows.value(client, valuation);
    }
  }

  private static void await(Map<UUID, Long> begun) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!begun.isEmpty()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(begun.size() + " valuations have not come to an end");
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }
  }
}
