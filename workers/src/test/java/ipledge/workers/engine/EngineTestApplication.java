package ipledge.workers.engine;

import ipledge.ProcessesConfiguration;
import ipledge.audit.AuditTrail;
import ipledge.shared.Events;
import ipledge.testing.TestClock;
import ipledge.testing.TestDatabaseInitializer;
import ipledge.workers.relay.Releases;
import ipledge.workers.testing.LossyEngine;
import ipledge.workers.testing.ProcessEngine;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The runtime and the relay around the test engine, with two workers that do as a test says. */
@EnableAutoConfiguration
@ComponentScan(basePackages = {"ipledge.workers.engine", "ipledge.workers.relay"})
@Import({ProcessesConfiguration.class, TestClock.Configuration.class})
class EngineTestApplication {

  static final JobType STEP = JobType.of("test.step").refusing(TestFlows.REFUSED);
  static final JobType OUTSIDE_STEP = JobType.of("test.outside-step");

  /** The engine of all tests of one context. */
  static final class Initializer
      implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
      new TestDatabaseInitializer().initialize(context);
      ProcessEngine engine = ProcessEngine.start();
      engine.deploy(TestFlows.all());
      context.getBeanFactory().registerSingleton("processEngine", engine);
      TestPropertyValues.of(
              "ipledge.engine.grpc-address=" + engine.grpcAddress(),
              "ipledge.engine.poll-interval=200ms",
              "ipledge.engine.longest-poll-interval=500ms",
              "ipledge.engine.committers=1",
              "management.otlp.metrics.export.enabled=false",
              "spring.main.web-application-type=none")
          .applyTo(context);
    }
  }

  /** What the workers do for a record, before they leave their row. */
  static final class Behaviour {

    private final Map<UUID, Consumer<JobContext>> byRecord = new ConcurrentHashMap<>();
    private final Map<UUID, Consumer<JobContext>> asking = new ConcurrentHashMap<>();

    void of(UUID recordId, Consumer<JobContext> behaviour) {
      byRecord.put(recordId, behaviour);
    }

    /** What happens while outside work asks the domain. */
    void whileAsking(UUID recordId, Consumer<JobContext> behaviour) {
      asking.put(recordId, behaviour);
    }

    void playAsking(JobContext job) {
      asking.getOrDefault(job.recordId(), unused -> {}).accept(job);
    }

    void play(JobContext job) {
      byRecord.getOrDefault(job.recordId(), unused -> {}).accept(job);
    }
  }

  @Bean
  Behaviour behaviour() {
    return new Behaviour();
  }

  @Bean
  static LossyEngine lossyEngine() {
    return new LossyEngine();
  }

  @Bean
  @Primary
  Releases testReleases() {
    return new Releases() {
      @Override
      public Map<String, byte[]> files(UUID releaseId) {
        return TestFlows.all();
      }

      @Override
      public void deployed(UUID releaseId) {}
    };
  }

  @Bean
  JobWork step(Behaviour behaviour, AuditTrail audit) {
    return new JobWork() {
      @Override
      public JobType type() {
        return STEP;
      }

      @Override
      public Answer run(JobContext job) {
        behaviour.play(job);
        audit.append(job.actor(), Events.of(new StepDone(job.recordId(), job.applicationId())));
        return Answer.done();
      }
    };
  }

  @Bean
  OutsideWork<String, String> outsideStep(Behaviour behaviour, AuditTrail audit) {
    return new OutsideWork<>() {
      @Override
      public JobType type() {
        return OUTSIDE_STEP;
      }

      @Override
      public Asked<String> ask(JobContext job) {
        behaviour.playAsking(job);
        return Asked.call(job.idempotencyKey());
      }

      @Override
      public String call(String question, JobContext job) {
        behaviour.play(job);
        return question;
      }

      @Override
      public Answer tell(JobContext job, String question, String reply) {
        audit.append(job.actor(), Events.of(new StepDone(job.recordId(), job.applicationId())));
        return Answer.done();
      }
    };
  }
}
