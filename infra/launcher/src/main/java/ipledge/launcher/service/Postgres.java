package ipledge.launcher.service;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.Archives;
import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Trees;
import ipledge.launcher.process.Launch;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** PostgreSQL 18 with a durable data folder, on loopback, passwords as SCRAM, no Unix socket. */
public final class Postgres implements Service {

  static final String SUPERUSER = "postgres";

  private final Settings settings;
  private final Folders folders;
  private final Cache cache;
  private final Secrets secrets;
  private final Spawner spawner;
  private final Databases databases;

  public Postgres(
      Settings settings, Folders folders, Cache cache, Secrets secrets, Spawner spawner) {
    this.settings = settings;
    this.folders = folders;
    this.cache = cache;
    this.secrets = secrets;
    this.spawner = spawner;
    this.databases = new Databases(new Addresses(settings), secrets, folders.root());
  }

  /** The folder with programs and data, for those who remove it. */
  public static Path home(Folders folders, Settings settings) throws IOException {
    return PostgresHome.of(
        folders.state(), SystemUser.forPostgres(settings.text("postgres.os-user")));
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public Set<String> after() {
    return Set.of();
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("port.postgres", settings.port("postgres"));
  }

  @Override
  public String address() {
    return new Addresses(settings).database();
  }

  @Override
  public boolean isOutside() {
    return settings.outside("postgres").isPresent();
  }

  @Override
  public List<Artifact> artifacts() {
    return List.of(artifact());
  }

  @Override
  public List<Path> folders() throws IOException {
    return List.of(home(folders, settings));
  }

  @Override
  public Launch launch() throws IOException, InterruptedException {
    Optional<SystemUser> user = SystemUser.forPostgres(settings.text("postgres.os-user"));
    Path home = PostgresHome.open(PostgresHome.of(folders.state(), user));
    Path programs = programs(home);
    Path data = home.resolve("data");
    if (!Files.exists(data)) {
      initialise(home, programs, data, user);
    }
    removeStaleLock(data);
    List<String> command = new ArrayList<>(user.map(SystemUser::prefix).orElse(List.of()));
    command.add(programs.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", data.toString()));
    for (String setting : configuration()) {
      command.addAll(List.of("-c", setting));
    }
    return new Launch(command, Map.of(), home);
  }

  @Override
  public Readiness.Probe probe() {
    return databases::answer;
  }

  @Override
  public void whenReady() throws IOException {
    databases.prepare();
  }

  /** INT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  private List<String> configuration() {
    return List.of(
        "port=" + settings.port("postgres"),
        "listen_addresses=" + Addresses.LOOPBACK,
        "unix_socket_directories=",
        "password_encryption=scram-sha-256",
        "max_connections=120",
        "shared_buffers=192MB",
        "timezone=UTC",
        "log_timezone=UTC",
        "log_line_prefix=%m [%p] %u@%d ");
  }

  private Path programs(Path home) throws IOException, InterruptedException {
    Path programs = home.resolve(artifact().version());
    if (!Files.exists(programs)) {
      Path half = home.resolve("programs.half");
      Trees.delete(half);
      Archives.unpackInner(cache.archive(artifact()), half);
      PostgresHome.openAll(half);
      Files.move(half, programs, StandardCopyOption.ATOMIC_MOVE);
    }
    return programs;
  }

  private void initialise(Path home, Path programs, Path data, Optional<SystemUser> user)
      throws IOException, InterruptedException {
    Path half = home.resolve("data.half");
    Trees.delete(half);
    Files.createDirectory(half);
    Path password = home.resolve("password.new");
    Path _ = Secrets.write(password, Secrets.read(secrets.password("db-superuser")));
    if (user.isPresent()) {
      user.get().own(half);
      user.get().own(password);
    }
    List<String> command = new ArrayList<>(user.map(SystemUser::prefix).orElse(List.of()));
    command.addAll(
        List.of(
            programs.resolve("bin/initdb").toString(),
            "--pgdata=" + half,
            "--username=" + SUPERUSER,
            "--pwfile=" + password,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C"));
    try {
      spawner.run("initdb", new Launch(command, Map.of(), home), folders.log(name()));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(half, data, StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * After a kill of all processes the lock file names a number that another program may have by
   * now, and PostgreSQL would refuse to start. Only a number that is no PostgreSQL any more is
   * cleared.
   */
  private static void removeStaleLock(Path data) throws IOException {
    Path lock = data.resolve("postmaster.pid");
    if (Files.exists(lock)) {
      long pid = Math.abs(Long.parseLong(Files.readAllLines(lock).getFirst().strip()));
      boolean postgres =
          ProcessIdentity.of(pid).isPresent()
              && Files.readString(Path.of("/proc/" + pid + "/comm")).strip().equals("postgres");
      if (!postgres) {
        Files.delete(lock);
      }
    }
  }

  private static Artifact artifact() {
    return Artifact.postgres(System.getProperty("os.name"), System.getProperty("os.arch"));
  }
}
