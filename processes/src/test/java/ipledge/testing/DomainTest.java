package ipledge.testing;

import ipledge.ProcessesConfiguration;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The whole domain on a fresh database, without engine and web. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = DomainTest.Application.class)
@ContextConfiguration(initializers = TestDatabaseInitializer.class)
@ExtendWith(ClockAtStart.class)
public @interface DomainTest {

  /** The smallest application around the domain. */
  @EnableAutoConfiguration
  @Import({
    ProcessesConfiguration.class,
    TestClock.Configuration.class,
    Cases.class,
    Closings.class
  })
  class Application {}
}
