package ipledge.web.view;

import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Runs commands that are answered with a receipt. */
@Component
public class Receipts {

  private final Commands commands;
  private final Clock clock;

  Receipts(Commands commands, Clock clock) {
    this.commands = commands;
    this.clock = clock;
  }

  /**
   * Once per {@code Idempotency-Key}.
   *
   * @param work the call of a capability's API; gives the audit event
   */
  public Answer<Receipt> once(Command command, UUID shown, Supplier<UUID> work) {
    AtomicReference<UUID> event = new AtomicReference<>();
    return commands.once(
        command,
        () -> event.set(work.get()),
        () ->
            ResponseEntity.ok(
                new Receipt(
                    shown,
                    Objects.requireNonNull(event.get()),
                    clock.instant(),
                    EngineProgress.WAITING_FOR_ENGINE)));
  }
}
