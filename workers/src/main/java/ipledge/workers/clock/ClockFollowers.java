package ipledge.workers.clock;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Leads the engine's and the simulators' clocks to ours. What they forget in a restart they get
 * again: each time their own clock is read, and only the difference is added.
 */
final class ClockFollowers {

  private static final Logger LOG = LoggerFactory.getLogger(ClockFollowers.class);
  private static final Duration CLOSE_ENOUGH = Duration.ofSeconds(2);

  private record EngineTime(long epochMilli) {}

  private record SimulatorTime(long offsetMillis) {}

  private final @Nullable URI engine;
  private final @Nullable URI simulators;
  private final RestClient http;

  ClockFollowers(FollowerSettings settings, RestClient http) {
    this.engine = settings.engine() == null ? null : settings.engine().managementAddress();
    this.simulators = settings.simulators() == null ? null : settings.simulators().address();
    this.http = http;
  }

  /**
   * Leads whoever is behind; the registrar first, whose answers the engine's timers look at.
   *
   * @return whether all are there
   */
  boolean leadTo(Instant now, Duration ahead) {
    boolean simulatorsThere =
        simulators == null || attempt("simulators", () -> leadSimulators(simulators, ahead));
    boolean engineThere = engine == null || attempt("engine", () -> leadEngine(engine, now));
    return simulatorsThere && engineThere;
  }

  private void leadEngine(URI root, Instant now) {
    URI clock = root.resolve("/actuator/clock");
    EngineTime time = http.get().uri(clock).retrieve().body(EngineTime.class);
    if (time == null) {
      return;
    }
    Duration behind = Duration.between(Instant.ofEpochMilli(time.epochMilli()), now);
    if (behind.compareTo(CLOSE_ENOUGH) > 0) {
      http.post()
          .uri(root.resolve("/actuator/clock/add"))
          .body(Map.of("offsetMilli", behind.toMillis()))
          .retrieve()
          .toBodilessEntity();
      LOG.debug("the engine's clock was led on by {}", behind);
    }
  }

  private void leadSimulators(URI root, Duration ahead) {
    URI clock = root.resolve("/clock");
    SimulatorTime time = http.get().uri(clock).retrieve().body(SimulatorTime.class);
    if (time == null || time.offsetMillis() >= ahead.toMillis()) {
      return;
    }
    http.post()
        .uri(clock)
        .body(Map.of("offsetMillis", ahead.toMillis()))
        .retrieve()
        .toBodilessEntity();
  }

  /** A follower that is down now is led when it is back. */
  private static boolean attempt(String follower, Runnable lead) {
    try {
      lead.run();
      return true;
    } catch (RestClientException away) {
      LOG.debug("the clock of the {} could not be led", follower, away);
      return false;
    }
  }
}
