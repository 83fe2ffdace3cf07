package ipledge.workers.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.command.FinalCommandStep;
import io.grpc.Status;
import ipledge.workers.engine.CommandAnswer.Result;
import java.time.Duration;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The engine's commands over gRPC. */
@Component
final class CamundaCommands implements EngineCommands {

  private final CamundaClient client;

  CamundaCommands(CamundaClient client) {
    this.client = client;
  }

  @Override
  public CompletableFuture<CommandAnswer> publish(
      String name,
      String correlationKey,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    return send(
        client
            .newPublishMessageCommand()
            .messageName(name)
            .correlationKey(correlationKey)
            .messageId(messageId)
            .timeToLive(timeToLive)
            .variables(variables));
  }

  @Override
  public CompletableFuture<CommandAnswer> complete(long jobKey, Map<String, Object> variables) {
    return send(client.newCompleteCommand(jobKey).variables(variables));
  }

  @Override
  public CompletableFuture<CommandAnswer> fail(
      long jobKey, int retries, Duration backOff, String message) {
    return send(
        client.newFailCommand(jobKey).retries(retries).retryBackoff(backOff).errorMessage(message));
  }

  @Override
  public CompletableFuture<CommandAnswer> refuse(long jobKey, String code) {
    return send(client.newThrowErrorCommand(jobKey).errorCode(code).errorMessage(code));
  }

  @Override
  public CompletableFuture<CommandAnswer> terminate(long processKey) {
    return send(client.newCancelInstanceCommand(processKey));
  }

  @Override
  public CompletableFuture<CommandAnswer> deploy(Map<String, byte[]> files) {
    Iterator<Map.Entry<String, byte[]>> rest = files.entrySet().iterator();
    if (!rest.hasNext()) {
      return CompletableFuture.completedFuture(
          new CommandAnswer(Result.REJECTED, "a release without files"));
    }
    Map.Entry<String, byte[]> first = rest.next();
    DeployResourceCommandStep1.DeployResourceCommandStep2 command =
        client.newDeployResourceCommand().addResourceBytes(first.getValue(), first.getKey());
    while (rest.hasNext()) {
      Map.Entry<String, byte[]> file = rest.next();
      command = command.addResourceBytes(file.getValue(), file.getKey());
    }
    return send(command);
  }

  @Override
  public CompletableFuture<CommandAnswer> ping() {
    return send(client.newTopologyRequest());
  }

  private static CompletableFuture<CommandAnswer> send(FinalCommandStep<?> command) {
    return command
        .send()
        .handle((taken, failure) -> failure == null ? CommandAnswer.ACCEPTED : answer(failure))
        .toCompletableFuture();
  }

  /**
   * The client wraps gRPC's status only for those who join the future; whoever handles it gets the
   * status itself.
   */
  private static CommandAnswer answer(Throwable failure) {
    Result result =
        switch (Status.fromThrowable(failure).getCode()) {
          case ALREADY_EXISTS -> Result.ALREADY_EXISTS;
          case NOT_FOUND -> Result.NOT_FOUND;
          case RESOURCE_EXHAUSTED -> Result.BUSY;
          case INVALID_ARGUMENT,
              FAILED_PRECONDITION,
              OUT_OF_RANGE,
              UNIMPLEMENTED,
              PERMISSION_DENIED ->
              Result.REJECTED;
          default -> Result.UNREACHABLE;
        };
    return new CommandAnswer(result, String.valueOf(failure.getMessage()));
  }
}
