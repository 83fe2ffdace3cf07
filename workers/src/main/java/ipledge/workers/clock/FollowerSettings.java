package ipledge.workers.clock;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who follows the business clock.
 *
 * @param engine where the engine is managed, and whether it is ours to lead
 * @param simulators the simulators
 */
@ConfigurationProperties("ipledge")
public record FollowerSettings(@Nullable Engine engine, @Nullable Simulators simulators) {

  /**
   * @param managementAddress root of the engine's management port; none if the engine is not a
   *     local one
   */
  public record Engine(@Nullable URI managementAddress) {}

  /**
   * @param address root of the simulators
   */
  public record Simulators(@Nullable URI address) {}
}
