package ipledge.stories;

import ipledge.simulators.RunningSimulators;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.workers.testing.ProcessEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts what a story stands on: engine, database and the institutions outside. */
public final class StoryGround
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String CONTROLLED = "ipledge.clock=controlled";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    new TestDatabaseInitializer().initialize(context);
    ProcessEngine engine = ProcessEngine.start();
    RunningSimulators simulators =
        RunningSimulators.start(
            journals(), "ipledge.simulators.registrar.answer-delay=0s", CONTROLLED);
    context.getBeanFactory().registerSingleton("processEngine", engine);
    context.getBeanFactory().registerSingleton("simulators", simulators);
    TestPropertyValues.of(
            "ipledge.engine.grpc-address=" + engine.grpcAddress(),
            "ipledge.engine.poll-interval=200ms",
            "ipledge.engine.longest-poll-interval=500ms",
            CONTROLLED,
            "ipledge.clock-pace=50ms",
            "ipledge.simulators.address=" + simulators.url(),
            "ipledge.pledge.poll-interval=300ms",
            "ipledge.outside.registrar.url=" + simulators.url() + "/registrar",
            "ipledge.outside.core-bank.url=" + simulators.url() + "/core-bank")
        .applyTo(context);
    closeLast(context, "processEngine", engine);
    closeLast(context, "simulators", simulators);
  }

  /** The workers stop against an engine and institutions that still answer. */
  private static void closeLast(
      ConfigurableApplicationContext context, String name, AutoCloseable outside) {
    ((DefaultListableBeanFactory) context.getBeanFactory())
        .registerDisposableBean(name, outside::close);
  }

  private static Path journals() {
    try {
      return Files.createTempDirectory("ipledge-simulators");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
