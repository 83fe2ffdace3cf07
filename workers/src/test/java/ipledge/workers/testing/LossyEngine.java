package ipledge.workers.testing;

import ipledge.workers.engine.CommandAnswer;
import ipledge.workers.engine.EngineCommands;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Stands between our code and the engine and lets the process end, as far as the engine can tell,
 * between the commit of a job's effect and the telling of its end.
 */
public final class LossyEngine implements BeanPostProcessor {

  private final AtomicInteger endsToLose = new AtomicInteger();
  private volatile LongPredicate chosen = job -> true;
  private volatile LongConsumer whenLost = job -> {};

  /** The next ends of jobs never reach the engine. */
  public void loseEnds(int number) {
    loseEnds(number, job -> true, job -> {});
  }

  /**
   * The next ends of such jobs never reach the engine.
   *
   * @param which tells by its key whether a job is meant
   * @param then is told the key of each job whose end was lost
   */
  public void loseEnds(int number, LongPredicate which, LongConsumer then) {
    endsToLose.set(0);
    chosen = which;
    whenLost = then;
    endsToLose.set(number);
  }

  /** How many of the ends that were to be lost have not come yet. */
  public int endsStillToLose() {
    return endsToLose.get();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof EngineCommands engine ? new Lossy(engine) : bean;
  }

  private final class Lossy implements EngineCommands {

    private final EngineCommands engine;

    Lossy(EngineCommands engine) {
      this.engine = engine;
    }

    private CompletableFuture<CommandAnswer> end(
        long jobKey, Supplier<CompletableFuture<CommandAnswer>> command) {
      if (endsToLose.get() == 0
          || !chosen.test(jobKey)
          || endsToLose.getAndUpdate(number -> Math.max(0, number - 1)) == 0) {
        return command.get();
      }
      whenLost.accept(jobKey);
      return new CompletableFuture<>();
    }

    @Override
    public CompletableFuture<CommandAnswer> complete(long jobKey, Map<String, Object> variables) {
      return end(jobKey, () -> engine.complete(jobKey, variables));
    }

    @Override
    public CompletableFuture<CommandAnswer> refuse(long jobKey, String code) {
      return end(jobKey, () -> engine.refuse(jobKey, code));
    }

    @Override
    public CompletableFuture<CommandAnswer> fail(
        long jobKey, int retries, Duration backOff, String message) {
      return end(jobKey, () -> engine.fail(jobKey, retries, backOff, message));
    }

    @Override
    public CompletableFuture<CommandAnswer> publish(
        String name,
        String correlationKey,
        String messageId,
        Duration timeToLive,
        Map<String, Object> variables) {
      return engine.publish(name, correlationKey, messageId, timeToLive, variables);
    }

    @Override
    public CompletableFuture<CommandAnswer> terminate(long processKey) {
      return engine.terminate(processKey);
    }

    @Override
    public CompletableFuture<CommandAnswer> deploy(Map<String, byte[]> files) {
      return engine.deploy(files);
    }

    @Override
    public CompletableFuture<CommandAnswer> ping() {
      return engine.ping();
    }
  }
}
