package ipledge.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Test classes share an application and its clock; each begins on the same Monday morning. */
final class ClockAtStart implements BeforeAllCallback {

  @Override
  public void beforeAll(ExtensionContext context) {
    SpringExtension.getApplicationContext(context).getBean(TestClock.class).reset();
  }
}
