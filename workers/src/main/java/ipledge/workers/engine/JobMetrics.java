package ipledge.workers.engine;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What an operator sees of the jobs: how long, how they ended, what the engine answered. */
@Component
class JobMetrics {

  private final MeterRegistry registry;

  JobMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** From the arrival of the job to the commit of its effect. */
  void ended(Delivery delivery, JobEnd end) {
    Timer.builder("ipledge.job")
        .description("From a job's arrival to the commit of its effect")
        .tag("type", delivery.type().name())
        .tag("end", end.label())
        .publishPercentileHistogram()
        .register(registry)
        .record(delivery.age());
  }

  void told(JobType type, CommandAnswer.Result result) {
    registry
        .counter(
            "ipledge.job.told",
            "type",
            type.name(),
            "answer",
            result.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .increment();
  }
}
