package ipledge.workers.relay;

import ipledge.workers.engine.CommandAnswer;
import ipledge.workers.engine.CommandAnswer.Result;
import ipledge.workers.engine.EngineCommands;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An engine that answers as a test says and remembers what it was told. */
final class FakeEngine implements EngineCommands {

  private final List<String> heard = new CopyOnWriteArrayList<>();
  private final Map<String, Result> answers = new ConcurrentHashMap<>();

  /** From now on this name is answered so. */
  void answer(String name, Result result) {
    answers.put(name, result);
  }

  List<String> heard() {
    return List.copyOf(heard);
  }

  private CompletableFuture<CommandAnswer> hear(String name, String what) {
    heard.add(what);
    return CompletableFuture.completedFuture(
        new CommandAnswer(answers.getOrDefault(name, Result.ACCEPTED), "said by a test"));
  }

  @Override
  public CompletableFuture<CommandAnswer> publish(
      String name,
      String correlationKey,
      String messageId,
      Duration timeToLive,
      Map<String, Object> variables) {
    return hear(name, name + " " + correlationKey);
  }

  @Override
  public CompletableFuture<CommandAnswer> complete(long jobKey, Map<String, Object> variables) {
    return hear("complete", "complete " + jobKey + " " + variables.get("decision"));
  }

  @Override
  public CompletableFuture<CommandAnswer> deploy(Map<String, byte[]> files) {
    return hear("deploy", "deploy " + files.keySet());
  }

  @Override
  public CompletableFuture<CommandAnswer> fail(
      long jobKey, int retries, Duration backOff, String message) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<CommandAnswer> refuse(long jobKey, String code) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<CommandAnswer> terminate(long processKey) {
    throw new UnsupportedOperationException();
  }

  @Override
  public CompletableFuture<CommandAnswer> ping() {
    throw new UnsupportedOperationException();
  }
}
