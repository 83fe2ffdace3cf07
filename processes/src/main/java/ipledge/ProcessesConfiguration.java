package ipledge;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.modulith.Modulithic;

/** Brings the whole domain into an application: both deployables import exactly this class. */
@Configuration(proxyBeanMethods = false)
@Modulithic
@ComponentScan(
    basePackages = {
      "ipledge.shared",
      "ipledge.audit",
      "ipledge.outbox",
      "ipledge.worklist",
      "ipledge.posting",
      "ipledge.rulebook",
      "ipledge.modelstore",
      "ipledge.party",
      "ipledge.collateral",
      "ipledge.intake",
      "ipledge.valuation",
      "ipledge.approval",
      "ipledge.contract",
      "ipledge.pledge",
      "ipledge.loan"
    })
@Import(RowSecurity.class)
@EntityScan("ipledge")
@EnableJpaRepositories("ipledge")
public class ProcessesConfiguration {

  /** The business clock; a controlled one takes its place where time may be led. */
  @Bean
  @ConditionalOnMissingBean
  public Clock clock() {
    return Clock.systemUTC();
  }
}
