package ipledge.workers.platform;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.annotation.Scheduled;

/** Puts the clock that can be led in place of the machine's, where the stack is a local one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ipledge.clock", havingValue = "controlled")
class BusinessClock {

  private final ControlledClock clock = new ControlledClock();
  private final DataSource dataSource;

  BusinessClock(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Bean
  @Primary
  Clock controlledClock() {
    return clock;
  }

  @Scheduled(fixedDelay = 1000)
  void refresh() {
    clock.refresh(dataSource);
  }
}
