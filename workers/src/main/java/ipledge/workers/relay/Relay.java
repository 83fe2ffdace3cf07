package ipledge.workers.relay;

import ipledge.shared.Actor;
import ipledge.shared.ActorScope;
import ipledge.shared.Trace;
import ipledge.workers.engine.CommandAnswer;
import ipledge.workers.engine.CommandAnswer.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Drains the outbox: claims, commits, tells outside any transaction, marks. A row whose telling is
 * unknown is told again, and its message id makes it count once.
 */
@Component
class Relay {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
  private static final Actor RELAY = Actor.system("relay");
  private static final Duration ENGINE_AWAY = Duration.ofSeconds(1);
  private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
  private static final int MOST_DOUBLINGS = 7;

  private final OutboxRows rows;
  private final Teller teller;
  private final RelaySettings settings;
  private final Clock clock;
  private final Window window;

  Relay(OutboxRows rows, Teller teller, RelaySettings settings, Clock clock) {
    this.rows = rows;
    this.teller = teller;
    this.settings = settings;
    this.clock = clock;
    this.window = new Window(settings.mostAtOnce());
  }

  /** Tells until nothing is left that could be told now. */
  void drain() {
    ActorScope.run(
        RELAY,
        () -> {
          int settled;
          do {
            settled = once();
          } while (settled > 0);
        });
  }

  /**
   * @return how many rows need no telling any more, which may let others go
   */
  private int once() {
    List<Untold> claimed = rows.claim(window.size(), settings.lease());
    int settled = 0;
    Map<Untold, CompletableFuture<CommandAnswer>> answers = new LinkedHashMap<>();
    for (Untold row : claimed) {
      if (tooOld(row)) {
        Trace.run(row.traceId(), () -> park(row, "too old to be told once"));
        settled++;
      } else {
        answers.put(row, Trace.call(row.traceId(), () -> told(row)));
      }
    }
    List<Untold> taken = new ArrayList<>();
    boolean shed = false;
    for (Map.Entry<Untold, CompletableFuture<CommandAnswer>> entry : answers.entrySet()) {
      CommandAnswer answer = entry.getValue().join();
      shed |= answer.worthRepeating();
      if (isTold(answer.result())) {
        taken.add(entry.getKey());
      } else {
        Untold row = entry.getKey();
        settled += Trace.call(row.traceId(), () -> untaken(row, answer)) ? 1 : 0;
      }
    }
    if (!taken.isEmpty()) {
      rows.told(taken);
    }
    if (shed) {
      window.shed();
    } else if (!taken.isEmpty()) {
      window.took();
    }
    return settled + taken.size();
  }

  private CompletableFuture<CommandAnswer> told(Untold row) {
    try {
      return teller.tell(row);
    } catch (RuntimeException unsayable) {
      LOG.atError().setCause(unsayable).addKeyValue("outboxRow", row.id()).log("cannot be told");
      return CompletableFuture.completedFuture(
          new CommandAnswer(Result.REJECTED, unsayable.getClass().getSimpleName()));
    }
  }

  private static boolean isTold(Result result) {
    return result == Result.ACCEPTED || result == Result.ALREADY_EXISTS;
  }

  /**
   * @return whether the row is settled for now
   */
  private boolean untaken(Untold row, CommandAnswer answer) {
    if (answer.worthRepeating()) {
      rows.later(row, jittered(ENGINE_AWAY), answer.result().name());
      return false;
    }
    if (answer.result() == Result.NOT_FOUND && row.kind() == Untold.Kind.COMPLETE) {
      // The engine handed the task out again, or ended it.
      rows.notTaken(row);
      return true;
    }
    return refused(row, answer.detail());
  }

  private boolean refused(Untold row, String reason) {
    if (row.rejections() + 1 >= settings.parkAfter()) {
      park(row, reason);
      return true;
    }
    rows.refused(
        row,
        jittered(FIRST_WAIT.multipliedBy(1L << Math.min(row.rejections(), MOST_DOUBLINGS))),
        reason);
    return false;
  }

  private void park(Untold row, String reason) {
    LOG.atError()
        .addKeyValue("outboxRow", row.id())
        .addKeyValue("kind", row.kind())
        .addKeyValue("name", row.name())
        .log("a row of the outbox is parked: {}", reason);
    rows.park(row, reason);
  }

  /**
   * The engine forgets a message id when its time to live is over. Half-way before that, a message
   * that may have been told must not be told again (R3).
   */
  private boolean tooOld(Untold row) {
    Duration age = Duration.between(row.createdAt(), clock.instant());
    boolean message = row.kind() == Untold.Kind.START || row.kind() == Untold.Kind.MESSAGE;
    return message
        && row.attempts() > 1
        && age.compareTo(settings.messageTimeToLive().dividedBy(2)) > 0;
  }

  private static Duration jittered(Duration about) {
    return Duration.ofMillis(
        Math.round(about.toMillis() * ThreadLocalRandom.current().nextDouble(0.8, 1.2)));
  }
}
