package ipledge.workers.clock;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.web.client.RestClient;

/** Puts the clock that can be led in place of the machine's, where the stack is a local one. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "ipledge.clock", havingValue = "controlled")
@EnableConfigurationProperties(FollowerSettings.class)
class BusinessClock {

  @Bean
  @Primary
  Clock controlledClock() {
    return new ControlledClock();
  }

  @Bean
  ClockLead clockLead(
      Clock clock, DataSource dataSource, FollowerSettings followers, RestClient.Builder http) {
    return new ClockLead(
        (ControlledClock) clock, dataSource, new ClockFollowers(followers, http.build()));
  }
}
