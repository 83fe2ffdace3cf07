package ipledge.workers.engine;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Whether the engine answers. Its absence stops the flows, and nobody's decision is lost by it. */
@Component("engineHealthIndicator")
class EngineHealth implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EngineCommands engine;

  EngineHealth(EngineCommands engine, MeterRegistry registry) {
    this.engine = engine;
    Gauge.builder("ipledge.engine.up", this, EngineHealth::figure)
        .description("Whether the engine answers, 1 or 0")
        .register(registry);
  }

  @Override
  public Health health() {
    CommandAnswer answer =
        engine
            .ping()
            .completeOnTimeout(
                new CommandAnswer(CommandAnswer.Result.UNREACHABLE, "no answer in time"),
                PATIENCE.toMillis(),
                TimeUnit.MILLISECONDS)
            .join();
    return answer.result() == CommandAnswer.Result.ACCEPTED
        ? Health.up().build()
        : Health.down().withDetail("answer", answer.result()).build();
  }

  private double figure() {
    return health().getStatus().equals(Status.UP) ? 1 : 0;
  }
}
