package ipledge.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a test's application context a database and the keys it needs; both are beans there. */
public final class TestDatabaseInitializer
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final int KEY_BYTES = 32;

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.create();
    Map<String, String> properties = new HashMap<>(database.springProperties());
    properties.put("spring.jpa.open-in-view", "false");
    properties.put("spring.jpa.hibernate.ddl-auto", "validate");
    properties.put("spring.main.banner-mode", "off");
    properties.put("ipledge.audit.mac-key-file", macKey().toString());
    properties.putAll(TestSealing.properties(database));
    TestPropertyValues.of(properties).applyTo(context);
    context.getBeanFactory().registerSingleton("testDatabase", database);
  }

  /** A file with a key for the events' MAC. */
  public static Path macKey() {
    try {
      Path file = Files.createTempFile("ipledge-mac", ".key");
      Files.write(file, new byte[KEY_BYTES]);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
