package ipledge.simulators;

import ipledge.simulators.corebank.CoreBank;
import ipledge.simulators.fault.Face;
import ipledge.simulators.fault.Faults;
import ipledge.simulators.journal.Entry;
import ipledge.simulators.journal.Journal;
import ipledge.simulators.registrar.Registrar;
import ipledge.simulators.time.BusinessClock;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole application in the caller's JVM, on a free port of the loopback interface. Stories and
 * fault tests talk to {@link #url()} as the product does and look behind the counter through the
 * other methods.
 */
public final class RunningSimulators implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private RunningSimulators(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the simulators on the journals in {@code data}.
   *
   * @param settings further settings, each {@code name=value}
   */
  public static RunningSimulators start(Path data, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--server.port=0");
    arguments.add("--ipledge.simulators.data=" + data);
    for (String setting : settings) {
      arguments.add("--" + setting);
    }
    return new RunningSimulators(
        SimulatorsApplication.builder().run(arguments.toArray(String[]::new)));
  }

  /** The address both faces are reached at, without a slash at the end. */
  public URI url() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("The simulators have no web server.");
    }
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  public Registrar registrar() {
    return context.getBean(Registrar.class);
  }

  public CoreBank coreBank() {
    return context.getBean(CoreBank.class);
  }

  public Faults faults() {
    return context.getBean(Faults.class);
  }

  public BusinessClock clock() {
    return context.getBean(BusinessClock.class);
  }

  /** The lines of a face's journal that changed the world. */
  public List<Entry> effects(Face face) {
    return entries(face).stream().filter(Entry::effect).toList();
  }

  /** All lines of a face's journal. */
  public List<Entry> entries(Face face) {
    return context.getBeansOfType(Journal.class).values().stream()
        .map(journal -> (Journal<?>) journal)
        .filter(journal -> journal.face().equals(face.path()))
        .findFirst()
        .orElseThrow()
        .entries(0, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    context.close();
  }
}
