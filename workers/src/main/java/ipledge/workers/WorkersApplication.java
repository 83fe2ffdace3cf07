package ipledge.workers;

import ipledge.ProcessesConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The job workers, the relay to the engine, the sealer and the adapters to other institutions. */
@SpringBootApplication
@EnableScheduling
@Import(ProcessesConfiguration.class)
public class WorkersApplication {

  public static void main(String[] arguments) {
    SpringApplication.run(WorkersApplication.class, arguments);
  }
}
