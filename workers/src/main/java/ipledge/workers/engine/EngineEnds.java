package ipledge.workers.engine;

import ipledge.workers.engine.CommandAnswer.Result;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells the engine how a job ended, after the commit and without waiting. What the engine does not
 * take in time needs no care: it hands the job out again and gets the stored result.
 */
@Component
class EngineEnds {

  private static final Logger LOG = LoggerFactory.getLogger(EngineEnds.class);
  private static final String STALE = "engine.stale-instance";
  private static final long FIRST_WAIT_MILLIS = 50;
  private static final int DOUBLINGS = 6;

  private final EngineCommands commands;
  private final JobMetrics metrics;

  EngineEnds(EngineCommands commands, JobMetrics metrics) {
    this.commands = commands;
    this.metrics = metrics;
  }

  void tell(Delivery delivery, JobEnd end) {
    long job = delivery.jobKey();
    switch (end) {
      case JobEnd.Completed completed ->
          send(delivery, 0, () -> commands.complete(job, completed.variables()));
      case JobEnd.Refused refused -> send(delivery, 0, () -> commands.refuse(job, refused.code()));
      case JobEnd.Failed failed ->
          send(
              delivery,
              0,
              () -> commands.fail(job, failed.retries(), failed.backOff(), failed.code()));
      case JobEnd.Terminated ignored -> terminate(delivery);
      case JobEnd.KeptOpen ignored -> {}
      case JobEnd.LeftAlone ignored -> {}
    }
  }

  /** Fails a job that could not even be read. */
  void unreadable(long jobKey) {
    commands
        .fail(jobKey, 0, Duration.ZERO, Failures.VARIABLES_MISSING)
        .thenAccept(answer -> LOG.warn("job {} lacks its variables: {}", jobKey, answer.result()));
  }

  /** A called instance cannot be ended by itself: there an operator must look. */
  private void terminate(Delivery delivery) {
    send(
        delivery,
        0,
        () ->
            commands
                .terminate(delivery.job().processKey())
                .thenCompose(
                    answer ->
                        answer.result() == Result.REJECTED
                            ? commands.fail(delivery.jobKey(), 0, Duration.ZERO, STALE)
                            : CompletableFuture.completedFuture(answer)));
  }

  private void send(
      Delivery delivery, int repeats, Supplier<CompletableFuture<CommandAnswer>> command) {
    command
        .get()
        .thenAccept(
            answer -> {
              metrics.told(delivery.type(), answer.result());
              if (answer.worthRepeating()
                  && delivery.age().compareTo(delivery.type().lease()) < 0) {
                later(repeats).execute(() -> send(delivery, repeats + 1, command));
              } else if (answer.result() == Result.REJECTED) {
                JobScope.run(
                    delivery,
                    () ->
                        LOG.atError()
                            .addKeyValue("answer", answer.detail())
                            .log("the engine did not take the end of a job"));
              }
            });
  }

  /** Doubles from time to time, with full jitter, so that many do not come back at once. */
  private static Executor later(int repeats) {
    long longest = FIRST_WAIT_MILLIS << Math.min(repeats, DOUBLINGS);
    return CompletableFuture.delayedExecutor(
        ThreadLocalRandom.current().nextLong(1, longest + 1), TimeUnit.MILLISECONDS);
  }
}
