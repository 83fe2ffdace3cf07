package ipledge.web.clock;

import io.swagger.v3.oas.annotations.Operation;
import ipledge.shared.Actor;
import ipledge.web.platform.CurrentActor;
import ipledge.web.platform.MayCall;
import ipledge.web.platform.Role;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.platform.command.Commands;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and leads the business clock; where it is not controlled, there is no such address. */
@RestController
@RequestMapping("/api/v1/clock")
@ConditionalOnProperty(name = "ipledge.clock", havingValue = "controlled")
class ClockController {

  private static final long TEN_YEARS_MILLIS = 315_576_000_000L;

  private final BusinessClocks clocks;
  private final Commands commands;

  ClockController(BusinessClocks clocks, Commands commands) {
    this.clocks = clocks;
    this.commands = commands;
  }

  /**
   * The bank's time.
   *
   * @param controlled whether it can be led; true wherever this answer comes from
   * @param now the bank's time
   * @param offsetMillis how far it is ahead of the wall's
   * @param targetMillis how far it is being led
   */
  record BusinessClock(boolean controlled, Instant now, long offsetMillis, long targetMillis) {}

  /**
   * A step forward.
   *
   * @param advanceMillis how far, at most ten years
   */
  record LeadClock(@Positive @Max(TEN_YEARS_MILLIS) long advanceMillis) {}

  @Operation(summary = "The bank's time, where it can be led")
  @GetMapping
  @MayCall(Role.ANY_STAFF)
  BusinessClock show() {
    BusinessClocks.Reading clock = clocks.read();
    return new BusinessClock(
        true,
        Instant.now().plus(clock.ahead()),
        clock.ahead().toMillis(),
        clock.target().toMillis());
  }

  /** Says how far; everybody is there when the offset has reached the target. */
  @Operation(summary = "Lead the bank's time forward")
  @PostMapping
  @MayCall(Role.OPERATOR)
  Answer<BusinessClock> lead(@CurrentActor Actor by, @Valid @RequestBody LeadClock step) {
    return commands.once(
        Command.of(by, "clock.lead", BusinessClocks.CLOCK),
        () -> clocks.lead(Duration.ofMillis(step.advanceMillis()), by),
        () -> ResponseEntity.ok(show()));
  }
}
