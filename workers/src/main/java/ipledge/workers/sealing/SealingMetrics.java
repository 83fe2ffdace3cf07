package ipledge.workers.sealing;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import ipledge.audit.Sealing;
import java.util.concurrent.atomic.AtomicInteger;

/** How long events waited for their seal, how many got one, and whether sealing is halted. */
final class SealingMetrics {

  private final Timer delay;
  private final Counter events;
  private final AtomicInteger halted = new AtomicInteger();

  SealingMetrics(MeterRegistry meters) {
    delay =
        Timer.builder("ipledge.sealing.delay")
            .description("Age of the oldest event of a block when it was sealed")
            .publishPercentileHistogram()
            .register(meters);
    events =
        Counter.builder("ipledge.sealing.events").description("Events sealed").register(meters);
    meters.gauge("ipledge.sealing.halted", halted);
  }

  void sealed(Sealing done) {
    halted.set(0);
    if (done.events() > 0) {
      events.increment(done.events());
      delay.record(done.oldest());
    }
  }

  void halt() {
    halted.set(1);
  }
}
