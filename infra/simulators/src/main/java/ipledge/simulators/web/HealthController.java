package ipledge.simulators.web;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a launcher that both faces answer. It speaks as an actuator does, without bringing one. */
@RestController
class HealthController {

  @GetMapping({"/health", "/actuator/health"})
  Health health() {
    return new Health("UP");
  }

  record Health(String status) {}
}
