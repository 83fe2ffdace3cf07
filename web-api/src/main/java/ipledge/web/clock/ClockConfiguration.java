package ipledge.web.clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Puts the clock that can be led in place of the machine's, in the local stack only. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ipledge.clock", havingValue = "controlled")
class ClockConfiguration {

  @Bean
  @Primary
  ControlledClock controlledClock() {
    return new ControlledClock();
  }
}
