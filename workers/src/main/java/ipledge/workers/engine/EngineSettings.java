package ipledge.workers.engine;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Machine settings of the worker runtime.
 *
 * @param grpcAddress the engine's gateway; {@code https} means TLS
 * @param workerName how the engine's operators see this process
 * @param maxJobsActive how many jobs of one type are here at the same time
 * @param batchSize how many jobs of different cases share one transaction at most
 * @param committers how many such transactions run at the same time
 * @param pollInterval how often the backlog is asked for beside the stream
 * @param longestPollInterval how long that wait grows while the backlog is empty; a job that
 *     another process did not end waits for it once its lease is over
 * @param requestTimeout how long a command to the engine may take
 * @param maxActivations the delivery without an end at which a job becomes an incident
 * @param retryBackOff the wait after the first failure; it grows fourfold
 * @param longestBackOff the longest wait after a failure
 * @param userTaskLease how long a person's task stays with us before the engine hands it out again
 * @param oauth how to sign in at the gateway; none on a trusted network
 */
@Validated
@ConfigurationProperties("ipledge.engine")
public record EngineSettings(
    @DefaultValue("http://127.0.0.1:26500") URI grpcAddress,
    @DefaultValue("ipledge-workers") String workerName,
    @DefaultValue("64") @Min(1) @Max(1000) int maxJobsActive,
    @DefaultValue("64") @Min(1) @Max(64) int batchSize,
    @DefaultValue("2") @Min(1) @Max(32) int committers,
    @DefaultValue("1s") Duration pollInterval,
    @DefaultValue("5s") Duration longestPollInterval,
    @DefaultValue("10s") Duration requestTimeout,
    @DefaultValue("5") @Min(2) int maxActivations,
    @DefaultValue("2s") Duration retryBackOff,
    @DefaultValue("5m") Duration longestBackOff,
    @DefaultValue("1h") Duration userTaskLease,
    @Nullable Oauth oauth) {

  /**
   * Client credentials of a machine.
   *
   * @param tokenUrl where tokens are issued
   * @param audience whom the token is for
   * @param clientId name of the client that signs in
   * @param clientSecretFile file that holds the client's secret
   */
  public record Oauth(String tokenUrl, String audience, String clientId, Path clientSecretFile) {}
}
