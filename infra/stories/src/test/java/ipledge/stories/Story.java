package ipledge.stories;

import ipledge.workers.testing.LossyEngine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The workers as they are shipped, on the test engine, a database of their own and the simulators;
 * people act through the domain's own interface.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ipledge.workers.WorkersApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StoryGround.class)
@Import({People.class, Town.class, Bank.class, Books.class, Time.class, LossyEngine.class})
public @interface Story {}
