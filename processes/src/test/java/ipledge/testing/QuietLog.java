package ipledge.testing;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Reads along what a test class writes into the log, in the form in which it is shipped, and
 * compares it at the end with everybody the database knows by then: no firm's name or code, no
 * account, no member of the staff may stand there.
 */
public final class QuietLog implements BeforeEachCallback, AfterAllCallback {

  /** Also read by the test of the whole stack, which has none of us on its class path. */
  private static final String PERSONAL = resource("personal.sql");

  private static final String PROBE = "the log is read along";
  private static final org.slf4j.Logger LOG = LoggerFactory.getLogger(QuietLog.class);

  private final Recorder recorder = new Recorder();

  /** The lines written so far, as the console of an installation shows them. */
  private static final class Recorder extends AppenderBase<ILoggingEvent> {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private StructuredLogEncoder encoder = new StructuredLogEncoder();

    @Override
    protected void append(ILoggingEvent event) {
      lines.add(new String(encoder.encode(event), StandardCharsets.UTF_8));
    }

    void encodeAs(Environment environment, LoggerContext context) {
      context.putObject(Environment.class.getName(), environment);
      encoder = new StructuredLogEncoder();
      encoder.setContext(context);
      encoder.setFormat(environment.getRequiredProperty("logging.structured.format.console"));
      encoder.start();
      setContext(context);
      start();
    }
  }

  /** Each application context sets logging up anew, so that the recorder is put in each time. */
  @Override
  public void beforeEach(ExtensionContext test) {
    Logger root = root();
    if (!root.isAttached(recorder)) {
      recorder.encodeAs(
          SpringExtension.getApplicationContext(test).getEnvironment(), root.getLoggerContext());
      root.addAppender(recorder);
      root.getLoggerContext().getLogger("ipledge").setLevel(Level.INFO);
    }
    LOG.info(PROBE);
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    root().detachAppender(recorder);
    List<String> personal = personal(tests);
    assertThat(personal).as("the tests left somebody to look for").isNotEmpty();
    List<String> lines = new ArrayList<>(recorder.lines);
    assertThat(lines).as("the log").anyMatch(line -> line.contains(PROBE));
    for (String secret : personal) {
      assertThat(lines).as("log without %s", secret).noneMatch(line -> line.contains(secret));
    }
  }

  private static String resource(String name) {
    try (InputStream in = Objects.requireNonNull(QuietLog.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }

  private static List<String> personal(ExtensionContext tests) {
    TestDatabase database =
        SpringExtension.getApplicationContext(tests).getBean(TestDatabase.class);
    return JdbcClient.create(database.superuser()).sql(PERSONAL).query(String.class).list().stream()
        .filter(text -> text != null && !text.isBlank())
        .toList();
  }
}
