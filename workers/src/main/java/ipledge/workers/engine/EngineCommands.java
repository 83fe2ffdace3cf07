package ipledge.workers.engine;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * All that we ever ask of the engine. Every answer comes as a value; the futures never fail. None
 * may be waited for inside a transaction.
 */
public interface EngineCommands {

  /**
   * @param correlationKey the receiving record
   * @param messageId names the message for ever: told twice, it counts once
   * @param timeToLive how long the engine keeps it for a receiver that is not there yet
   */
  CompletableFuture<CommandAnswer> publish(
      String name,
      String correlationKey,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables);

  CompletableFuture<CommandAnswer> complete(long jobKey, Map<String, Object> variables);

  /**
   * @param retries how many attempts are left; 0 makes an incident
   * @param backOff how long the engine waits before the next attempt
   * @param message a code and nothing else: it is shown to operators and kept by the engine
   */
  CompletableFuture<CommandAnswer> fail(long jobKey, int retries, Duration backOff, String message);

  /** Ends a job with a BPMN error. */
  CompletableFuture<CommandAnswer> refuse(long jobKey, String code);

  /** Ends a whole instance. Only for one that carries no record. */
  CompletableFuture<CommandAnswer> terminate(long processKey);

  /**
   * Deploys a release as one command.
   *
   * @param files by resource name
   */
  CompletableFuture<CommandAnswer> deploy(Map<String, byte[]> files);

  /** Whether the engine answers and can process. */
  CompletableFuture<CommandAnswer> ping();
}
