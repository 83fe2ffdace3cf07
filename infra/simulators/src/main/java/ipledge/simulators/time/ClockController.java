package ipledge.simulators.time;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leads the clock; there is no such address where the clock is not controlled. */
@RestController
@ConditionalOnProperty(name = "ipledge.clock", havingValue = "controlled")
class ClockController {

  private final BusinessClock clock;

  ClockController(BusinessClock clock) {
    this.clock = clock;
  }

  @GetMapping("/clock")
  ClockView show() {
    return new ClockView(clock.instant(), clock.offset().toMillis());
  }

  /** Sets the whole distance from real time, not a step: a repeated call moves nothing. */
  @PostMapping("/clock")
  ClockView lead(@RequestBody Lead lead) {
    clock.leadTo(Duration.ofMillis(lead.offsetMillis()));
    return show();
  }

  record Lead(long offsetMillis) {}

  record ClockView(Instant now, long offsetMillis) {}
}
