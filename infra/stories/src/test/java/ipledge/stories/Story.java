package ipledge.stories;

import ipledge.workers.testing.LossyEngine;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The workers as they are shipped, on the test engine, a database of their own and the simulators;
 * people act through the domain's own interface. Whatever a story tells, {@link ClosingCheck} looks
 * at what it left behind.
 *
 * <p>The same people act over HTTP, with their own sign-in, entity tags and idempotency keys, in
 * {@code infra/crucible}: there the shipped cases are played on the whole stack.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = ipledge.workers.WorkersApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StoryGround.class)
@ExtendWith(ClosingCheck.class)
@Import({People.class, Town.class, Bank.class, Books.class, Time.class, LossyEngine.class})
public @interface Story {}
