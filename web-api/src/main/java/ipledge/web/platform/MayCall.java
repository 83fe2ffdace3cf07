package ipledge.web.platform;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may call an endpoint. Every mapping declares it itself: an endpoint without it does not build
 * and answers 403. The first listed role that the caller holds is the role in which the caller
 * acts.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayCall {

  /** At least one of these roles is needed. */
  Role[] value();
}
