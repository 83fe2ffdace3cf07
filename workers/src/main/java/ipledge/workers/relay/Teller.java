package ipledge.workers.relay;

import ipledge.workers.engine.CommandAnswer;
import ipledge.workers.engine.CommandAnswer.Result;
import ipledge.workers.engine.EngineCommands;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Says one row to the engine. */
@Component
class Teller {

  private final EngineCommands engine;
  private final Releases releases;
  private final DeployLock lock;
  private final RelaySettings settings;

  Teller(EngineCommands engine, Releases releases, DeployLock lock, RelaySettings settings) {
    this.engine = engine;
    this.releases = releases;
    this.lock = lock;
    this.settings = settings;
  }

  CompletableFuture<CommandAnswer> tell(Untold row) {
    return switch (row.kind()) {
      case START, MESSAGE ->
          engine.publish(
              row.name(),
              row.recordId().toString(),
              row.messageId(),
              settings.messageTimeToLive(),
              row.variables());
      case COMPLETE -> engine.complete(Objects.requireNonNull(row.jobKey()), row.variables());
      case DEPLOY -> CompletableFuture.completedFuture(deploy(row));
    };
  }

  private CommandAnswer deploy(Untold row) {
    CommandAnswer answer = lock.hold(() -> engine.deploy(releases.files(row.recordId())).join());
    if (answer.result() == Result.ACCEPTED) {
      releases.deployed(row.recordId());
    }
    return answer;
  }
}
