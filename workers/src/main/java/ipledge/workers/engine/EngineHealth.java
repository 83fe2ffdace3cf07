package ipledge.workers.engine;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the engine answers. Its absence stops the flows, and nobody's decision is lost by it. */
@Component
class EngineHealth implements HealthIndicator {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final EngineCommands engine;

  EngineHealth(EngineCommands engine) {
    this.engine = engine;
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
}
