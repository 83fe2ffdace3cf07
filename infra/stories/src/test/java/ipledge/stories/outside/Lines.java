package ipledge.stories.outside;

import io.github.resilience4j.springboot.circuitbreaker.autoconfigure.CircuitBreakerAutoConfiguration;
import ipledge.workers.outside.CoreBankPort;
import ipledge.workers.outside.RegistrarPort;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;

/** The product's own adapters, set up by their settings, without the rest of the product. */
final class Lines implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Lines(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * @param settings further settings below {@code ipledge.outside}, each {@code name=value}
   */
  static Lines to(URI url, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--spring.config.name=none");
    arguments.add("--spring.main.banner-mode=off");
    arguments.add("--ipledge.outside.registrar.url=" + url + "/registrar");
    arguments.add("--ipledge.outside.core-bank.url=" + url + "/core-bank");
    for (String setting : settings) {
      arguments.add("--ipledge.outside." + setting);
    }
    return new Lines(
        new SpringApplicationBuilder(Adapters.class)
            .web(WebApplicationType.NONE)
            .run(arguments.toArray(String[]::new)));
  }

  RegistrarPort registrar() {
    return context.getBean(RegistrarPort.class);
  }

  CoreBankPort coreBank() {
    return context.getBean(CoreBankPort.class);
  }

  @Override
  public void close() {
    context.close();
  }

  @Configuration(proxyBeanMethods = false)
  @ComponentScan("ipledge.workers.outside")
  @ComponentScan(
      basePackages = "ipledge.workers.platform",
      useDefaultFilters = false,
      includeFilters =
          @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.TracePropagation"))
  @ImportAutoConfiguration({
    RestClientAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    CircuitBreakerAutoConfiguration.class
  })
  static class Adapters {}
}
