package ipledge.stories;

import ipledge.simulators.RunningSimulators;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.workers.testing.ProcessEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Starts what a story stands on: engine, database and the institutions outside. */
public final class StoryGround
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new TestDatabaseInitializer().initialize(context);
    ProcessEngine engine = ProcessEngine.start();
    RunningSimulators simulators =
        RunningSimulators.start(journals(), "ipledge.simulators.registrar.answer-delay=0s");
    context.getBeanFactory().registerSingleton("processEngine", engine);
    context.getBeanFactory().registerSingleton("simulators", simulators);
    TestPropertyValues.of(
            "ipledge.engine.grpc-address=" + engine.grpcAddress(),
            "ipledge.pledge.poll-interval=300ms",
            "ipledge.outside.registrar.url=" + simulators.url() + "/registrar",
            "ipledge.outside.core-bank.url=" + simulators.url() + "/core-bank")
        .applyTo(context);
    context.addApplicationListener(
        event -> {
          if (event instanceof ContextClosedEvent) {
            engine.close();
            simulators.close();
          }
        });
  }

  private static Path journals() {
    try {
      return Files.createTempDirectory("ipledge-simulators");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
