package ipledge.launcher.service;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Trees;
import ipledge.launcher.keycloak.RealmFile;
import ipledge.launcher.process.Launch;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keycloak in production mode: built once for PostgreSQL in the cache folder, run from a home of
 * this stack whose programs are links into the cache.
 */
public final class Keycloak implements Service {

  private static final List<String> BUILD =
      List.of(
          "build",
          "--db=postgres",
          "--health-enabled=true",
          "--features-disabled=ciba,device-flow,impersonation,kerberos");

  private static final List<String> SHARED = List.of("bin", "conf", "lib", "providers", "themes");

  private final Settings settings;
  private final Folders folders;
  private final Cache cache;
  private final Secrets secrets;
  private final Spawner spawner;
  private final Progress progress;
  private final Addresses addresses;
  private final RealmFile realm;
  private final Path java;

  public Keycloak(
      Settings settings,
      Folders folders,
      Cache cache,
      Secrets secrets,
      Spawner spawner,
      Progress progress,
      Path java) {
    this.settings = settings;
    this.folders = folders;
    this.cache = cache;
    this.secrets = secrets;
    this.spawner = spawner;
    this.progress = progress;
    this.addresses = new Addresses(settings);
    this.realm = new RealmFile(folders.root(), secrets, addresses.web());
    this.java = java;
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public Set<String> after() {
    return Set.of("postgres");
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of(
        "port.keycloak", settings.port("keycloak"),
        "port.keycloak-management", settings.port("keycloak-management"));
  }

  @Override
  public String address() {
    return addresses.issuer();
  }

  @Override
  public boolean isOutside() {
    return settings.outside("keycloak").isPresent();
  }

  @Override
  public List<Artifact> artifacts() {
    return List.of(Artifact.keycloak());
  }

  @Override
  public Launch launch() throws IOException, InterruptedException {
    Artifact artifact = Artifact.keycloak();
    String name = "keycloak-" + artifact.version() + "-" + Integer.toHexString(BUILD.hashCode());
    Path programs = cache.program(name, artifact, this::build);
    Path home = home(programs);
    Path configuration = writeConfiguration();
    writeRealm();
    sayWhenRealmChanged();
    List<String> command = new ArrayList<>(List.of(java.toString(), settings.heap(name())));
    command.addAll(
        List.of(
            "-XX:MaxMetaspaceSize=256m",
            "-XX:TieredStopAtLevel=1", // a quick start counts more here than the last speed
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            // Its transactions would name the process by a socket that listens on any free port.
            "-DCoreEnvironmentBean.processImplementationClassName=com.arjuna.ats.internal.arjuna.utils.UuidProcessId",
            "-Dkc.config.built=true",
            "-Dkc.home.dir=" + home,
            "-Djboss.server.config.dir=" + home.resolve("conf"),
            "-cp",
            home.resolve("lib/quarkus-run.jar").toString(),
            "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
            "--config-file=" + configuration,
            "start",
            "--optimized",
            "--import-realm"));
    return new Launch(command, Map.of(), home);
  }

  /** Ready when the realm can be signed in to, not only when the server is up. */
  @Override
  public Readiness.Probe probe() {
    return Readiness.http(
        addresses.http("keycloak") + "/realms/ipledge/.well-known/openid-configuration");
  }

  @Override
  public void whenReady() throws IOException {
    realm.removeFrom(importFolder());
    if (!Files.exists(imported())) {
      Files.writeString(imported(), realm.fingerprint());
    }
  }

  private void build(Path unpacked) throws IOException, InterruptedException {
    progress.line(name(), "is built once for PostgreSQL");
    List<String> command = new ArrayList<>(List.of(unpacked.resolve("bin/kc.sh").toString()));
    command.addAll(BUILD);
    Path home = java.resolveSibling("..").normalize();
    spawner.run(
        "The build of Keycloak",
        new Launch(command, Map.of("JAVA_HOME", home.toString()), unpacked),
        folders.log(name()));
  }

  private Path home(Path programs) throws IOException {
    Path home = Folders.made(folders.of(name()).resolve("home"));
    for (String part : SHARED) {
      Path link = home.resolve(part);
      Trees.delete(link);
      Files.createSymbolicLink(link, programs.resolve(part));
    }
    return home;
  }

  private Path writeConfiguration() throws IOException {
    return Secrets.write(folders.of(name()).resolve("keycloak.conf"), configuration());
  }

  /** What it is told, its passwords among it. */
  String configuration() {
    return String.join(
        "\n",
        "db-url=" + addresses.keycloakDatabase(),
        "db-username=" + Databases.KEYCLOAK_ROLE,
        "db-password=" + Secrets.read(secrets.password(Databases.KEYCLOAK_PASSWORD)),
        "db-pool-max-size=12",
        "cache=local", // no cluster, hence no ports of one that others could reach
        "hostname=" + addresses.keycloak(),
        "http-enabled=true",
        "http-host=" + Addresses.LOOPBACK,
        "http-port=" + settings.port("keycloak"),
        "http-management-host=" + Addresses.LOOPBACK,
        "http-management-port=" + settings.port("keycloak-management"),
        "bootstrap-admin-username=admin",
        "bootstrap-admin-password=" + Secrets.read(secrets.password("keycloak-admin")),
        "");
  }

  void writeRealm() throws IOException {
    realm.writeTo(importFolder());
  }

  private void sayWhenRealmChanged() throws IOException {
    if (Files.exists(imported()) && !Files.readString(imported()).equals(realm.fingerprint())) {
      progress.line(
          name(), "the realm files have changed since they were imported; reset takes them in");
    }
  }

  private Path imported() {
    return folders.of(name()).resolve("imported");
  }

  private Path importFolder() {
    return folders.of(name()).resolve("home/data/import");
  }
}
