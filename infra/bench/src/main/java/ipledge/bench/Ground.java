package ipledge.bench;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.process.Launch;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.process.Stopper;
import ipledge.launcher.secret.Secrets;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A part of the local stack, started by the launcher's own classes with folders and ports of its
 * own, so that it stands beside others and beside a stack that somebody uses.
 */
final class Ground implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Map<String, Integer> PORTS =
      Map.ofEntries(
          Map.entry("web", 1),
          Map.entry("web-management", 2),
          Map.entry("workers-management", 3),
          Map.entry("simulators", 4),
          Map.entry("keycloak", 5),
          Map.entry("keycloak-management", 6),
          Map.entry("engine", 7),
          Map.entry("engine-command", 8),
          Map.entry("engine-internal", 9),
          Map.entry("engine-rest", 10),
          Map.entry("engine-management", 11),
          Map.entry("postgres", 12));

  private final Stack stack;
  private final Settings settings;
  private final Progress progress;
  private final Set<String> wanted;
  private final Map<Service, ProcessIdentity> running = new LinkedHashMap<>();

  /**
   * @param name of its folder below the state folder
   * @param basePort its ports stand above this one
   * @param wanted the services it has; without a database the engine runs without our exporter
   */
  Ground(Path root, Path state, String name, int basePort, Set<String> wanted) {
    Map<String, String> environment = new HashMap<>(System.getenv());
    PORTS.forEach(
        (port, above) ->
            environment.put(
                "IPLEDGE_PORT_" + port.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                Integer.toString(basePort + above)));
    environment.put("IPLEDGE_STATE", state.resolve(name).toString());
    environment.put("IPLEDGE_CLOCK", "system");
    environment.put("IPLEDGE_DEADLINE_SECONDS", "600");
    Folders folders = Folders.of(root, environment);
    this.settings = Settings.load(folders.state(), environment);
    this.progress = new Progress(System.out, InstantSource.system());
    this.stack =
        Stack.of(
            settings,
            folders,
            progress,
            new Spawner(environment),
            Path.of(System.getProperty("java.home"), "bin", "java"));
    this.wanted = wanted;
  }

  void start() throws IOException, InterruptedException {
    for (Service service : stack.services()) {
      if (wanted.contains(service.name())) {
        for (Artifact artifact : service.artifacts()) {
          if (!stack.cache().holds(artifact)) {
            stack.cache().fetch(artifact);
          }
        }
        start(service);
      }
    }
  }

  private void start(Service service) throws IOException, InterruptedException {
    Path log = stack.folders().log(service.name());
    ProcessIdentity process = stack.spawner().start(launch(service), log);
    running.put(service, process);
    new Readiness(progress::now)
        .await(service.name(), process, service.probe(), settings.deadline(), log);
    service.whenReady();
    progress.line(service.name(), "is ready, " + service.address());
  }

  private Launch launch(Service service) throws IOException, InterruptedException {
    Launch launch = service.launch();
    if (service.name().equals("postgres")) {
      List<String> counting = new ArrayList<>(launch.command());
      counting.addAll(List.of("-c", "shared_preload_libraries=pg_stat_statements"));
      return new Launch(counting, launch.environment(), launch.folder());
    }
    Map<String, String> environment = new HashMap<>(launch.environment());
    // What is measured is our own time: the registrar answers at once, and is asked at once.
    environment.put("IPLEDGE_SIMULATORS_REGISTRAR_ANSWERDELAY", "0s");
    environment.put("IPLEDGE_PLEDGE_POLL_INTERVAL", "250ms");
    if (!wanted.contains("postgres")) {
      environment.keySet().removeIf(variable -> variable.startsWith("ZEEBE_BROKER_EXPORTERS_"));
    }
    return new Launch(launch.command(), environment, launch.folder());
  }

  /** The process of each service. */
  List<Long> pids(String... names) {
    List<Long> pids = new ArrayList<>();
    running.forEach(
        (service, process) -> {
          if (names.length == 0 || List.of(names).contains(service.name())) {
            pids.add(process.pid());
          }
        });
    return pids;
  }

  String engine() {
    return "http://127.0.0.1:" + settings.port("engine");
  }

  String engineMetrics() {
    return "http://127.0.0.1:" + settings.port("engine-management") + "/actuator/prometheus";
  }

  String simulators() {
    return "http://127.0.0.1:" + settings.port("simulators");
  }

  String database() {
    return "jdbc:postgresql://127.0.0.1:" + settings.port("postgres") + "/ipledge";
  }

  /** The text of a password that the launcher made. */
  String password(String name) {
    return Secrets.read(secrets().password(name));
  }

  Path macKey() {
    return secrets().key("audit-mac-key");
  }

  private Secrets secrets() {
    return new Secrets(stack.folders().secrets());
  }

  @Override
  public void close() throws IOException, InterruptedException {
    Stopper stopper = new Stopper(PATIENCE);
    List<Map.Entry<Service, ProcessIdentity>> lastFirst =
        new ArrayList<>(running.entrySet()).reversed();
    for (Map.Entry<Service, ProcessIdentity> one : lastFirst) {
      Stopper.Ending _ = stopper.stop(one.getValue(), one.getKey().stopSignal());
    }
    running.clear();
  }
}
