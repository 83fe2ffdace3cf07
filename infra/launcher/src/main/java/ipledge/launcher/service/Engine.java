package ipledge.launcher.service;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.OwnJar;
import ipledge.launcher.process.Launch;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The Camunda 8 distribution as one broker with its gateway and our exporter. Started without its
 * shell script, so that the recorded process is the broker itself.
 */
public final class Engine implements Service {

  private static final String EXPORTER = "ZEEBE_BROKER_EXPORTERS_IPLEDGE_";

  private final Settings settings;
  private final Folders folders;
  private final Cache cache;
  private final Secrets secrets;
  private final Addresses addresses;
  private final Path java;

  public Engine(Settings settings, Folders folders, Cache cache, Secrets secrets, Path java) {
    this.settings = settings;
    this.folders = folders;
    this.cache = cache;
    this.secrets = secrets;
    this.addresses = new Addresses(settings);
    this.java = java;
  }

  @Override
  public String name() {
    return "engine";
  }

  /** The exporter writes into the database from the first record on. */
  @Override
  public Set<String> after() {
    return Set.of("postgres");
  }

  @Override
  public Map<String, Integer> ports() {
    Map<String, Integer> ports = new LinkedHashMap<>();
    for (String port :
        List.of(
            "engine", "engine-command", "engine-internal", "engine-rest", "engine-management")) {
      ports.put("port." + port, settings.port(port));
    }
    return ports;
  }

  @Override
  public String address() {
    return addresses.engine();
  }

  @Override
  public boolean isOutside() {
    return settings.outside("engine").isPresent();
  }

  @Override
  public List<Artifact> artifacts() {
    return List.of(Artifact.camunda());
  }

  @Override
  public List<OwnJar> jars() {
    return List.of(exporter());
  }

  @Override
  public Launch launch() throws IOException, InterruptedException {
    Artifact artifact = Artifact.camunda();
    Path home = cache.program("camunda-" + artifact.version(), artifact, unpacked -> {});
    Path own = folders.of(name());
    List<String> command =
        List.of(
            java.toString(),
            settings.heap(name()),
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dapp.name=broker",
            "-Dapp.home=" + own, // its own log folder
            "-Dbasedir=" + own,
            "-classpath",
            home.resolve("config") + ":" + home.resolve("lib") + "/*",
            "io.camunda.application.StandaloneBroker");
    return new Launch(command, environment(own), own);
  }

  @Override
  public Readiness.Probe probe() {
    return Readiness.http(addresses.http("engine-management") + "/actuator/health/readiness");
  }

  /** All addresses are loopback: the broker binds every interface unless told. */
  Map<String, String> environment(Path own) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("ZEEBE_BROKER_NETWORK_HOST", Addresses.LOOPBACK);
    variables.put("ZEEBE_BROKER_NETWORK_COMMANDAPI_PORT", port("engine-command"));
    variables.put("ZEEBE_BROKER_NETWORK_INTERNALAPI_PORT", port("engine-internal"));
    variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_HOST", Addresses.LOOPBACK);
    variables.put("ZEEBE_BROKER_GATEWAY_NETWORK_PORT", port("engine"));
    variables.put("SERVER_ADDRESS", Addresses.LOOPBACK);
    variables.put("SERVER_PORT", port("engine-rest"));
    variables.put("MANAGEMENT_SERVER_ADDRESS", Addresses.LOOPBACK);
    variables.put("MANAGEMENT_SERVER_PORT", port("engine-management"));
    variables.put("ZEEBE_BROKER_DATA_DIRECTORY", own.resolve("data").toString());
    variables.put("ZEEBE_BROKER_DATA_LOGSEGMENTSIZE", "64MB");
    // The defaults (2 GB and 1 GB) stop a broker on a small disk that has room for months of cases.
    variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_PROCESSING", "512MB");
    variables.put("ZEEBE_BROKER_DATA_DISK_FREESPACE_REPLICATION", "256MB");
    variables.put("ZEEBE_BROKER_EXPERIMENTAL_ROCKSDB_MEMORYLIMIT", "128MB");
    if (settings.clockIsControlled()) {
      variables.put("ZEEBE_CLOCK_CONTROLLED", "true");
    }
    variables.put(EXPORTER + "JARPATH", exporter().file().toString());
    variables.put(EXPORTER + "CLASSNAME", "ipledge.exporter.EngineRecordExporter");
    variables.put(EXPORTER + "ARGS_URL", addresses.database());
    variables.put(EXPORTER + "ARGS_USER", "ipledge_exporter");
    variables.put(
        EXPORTER + "ARGS_PASSWORDFILE", secrets.password(Databases.EXPORTER_PASSWORD).toString());
    return variables;
  }

  private String port(String name) {
    return Integer.toString(settings.port(name));
  }

  private OwnJar exporter() {
    return new OwnJar(folders.root(), "infra/exporter", "all", List.of("infra/exporter"));
  }
}
