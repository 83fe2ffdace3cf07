package ipledge.simulators;

import java.util.Map;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/**
 * The registrar and the core bank on one port.
 *
 * <p>Auto-configurations are named one by one and the settings file has a name of its own, because
 * tests run this application in one JVM with the product, whose class path would otherwise bring a
 * database and sign-in along.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan("ipledge.simulators")
@EnableConfigurationProperties(SimulatorSettings.class)
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  ValidationAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class
})
public class SimulatorsApplication {

  public static void main(String[] arguments) {
    builder().run(arguments);
  }

  static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(SimulatorsApplication.class)
        .properties(Map.of("spring.config.name", "simulators"));
  }
}
