package ipledge.web;

import ipledge.ProcessesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The deployable that serves people and machines over HTTP. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import(ProcessesConfiguration.class)
public class WebApiApplication {

  public static void main(String[] args) {
    SpringApplication.run(WebApiApplication.class, args);
  }
}
