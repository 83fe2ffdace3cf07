package ipledge.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.Artifact;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Maven;
import ipledge.launcher.artifact.Trees;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.Readiness;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.process.Stopper;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The real server, as whoever runs the tests: an ordinary user's runs as that user, root's as
 * another. Its data outlives it.
 */
class PostgresTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir Path folder;

  private Folders folders = new Folders(Path.of("."), Path.of("."), Path.of("."));
  private Settings settings = Settings.load(Path.of("/nonexistent"), Map.of());
  private Optional<Postgres> started = Optional.empty();
  private Optional<ProcessIdentity> process = Optional.empty();

  @BeforeEach
  void aFolderOfItsOwn() throws IOException {
    folders =
        new Folders(
            Path.of("").toAbsolutePath().resolve("../..").normalize(),
            folder.resolve("state"),
            folder.resolve("cache"));
    settings = Settings.load(folder, Map.of("IPLEDGE_PORT_POSTGRES", freePort()));
  }

  @AfterEach
  void leaveNothingRunning() throws Exception {
    stop();
    Trees.delete(Postgres.home(folders, settings));
  }

  @Test
  void itRunsAsAnOrdinaryUserWhoeverStartsItAndKeepsItsData() throws Exception {
    ProcessIdentity first = start();
    long uid = uid(first.pid());
    if (uid(ProcessHandle.current().pid()) == 0) {
      assertThat(uid).as("PostgreSQL refuses root").isNotZero();
      assertThat(groups(first.pid())).as("groups of root that it kept").isEmpty();
    } else {
      assertThat(uid).isEqualTo(uid(ProcessHandle.current().pid()));
    }
    assertThat(Files.getAttribute(Postgres.home(folders, settings).resolve("data"), "unix:uid"))
        .isEqualTo((int) uid);
    assertThat(started.orElseThrow().folders())
        .as("where it fills the disk")
        .containsExactly(Postgres.home(folders, settings));
    Path system = Postgres.home(folders, settings).resolve("data/global/pg_control");
    Object made = Files.getAttribute(system, "unix:ino");

    stop();
    ProcessIdentity second = start();

    assertThat(second.pid()).isNotEqualTo(first.pid());
    assertThat(Files.getAttribute(system, "unix:ino")).as("the same cluster").isEqualTo(made);
  }

  private ProcessIdentity start() throws Exception {
    Maven none = new Maven(folder);
    Cache cache = new Cache(folders.cache(), none);
    Path archive =
        cache.archive(
            Artifact.postgres(System.getProperty("os.name"), System.getProperty("os.arch")));
    Path _ = Folders.made(archive.resolveSibling("."));
    if (!Files.exists(archive)) {
      Path _ = Files.copy(binaries(), archive);
    }
    Secrets secrets = new Secrets(folders.secrets());
    Spawner spawner = new Spawner(System.getenv());
    Postgres postgres = new Postgres(settings, folders, cache, secrets, spawner);
    started = Optional.of(postgres);
    Path log = folders.log("postgres");
    ProcessIdentity running = spawner.start(postgres.launch(), log);
    process = Optional.of(running);
    new Readiness(InstantSource.system()).await("postgres", running, postgres.probe(), LONG, log);
    postgres.whenReady();
    return running;
  }

  private void stop() throws Exception {
    if (process.isPresent()) {
      Stopper.Ending ending =
          new Stopper(LONG).stop(process.get(), started.orElseThrow().stopSignal());
      assertThat(ending).isEqualTo(Stopper.Ending.STOPPED);
      process = Optional.empty();
    }
  }

  /** The jar with the server, which is on the tests' class path. */
  private static Path binaries() {
    URL archive =
        Objects.requireNonNull(
            PostgresTest.class.getResource("/postgres-linux-x86_64.txz"), "PostgreSQL's binaries");
    return Path.of(archive.getPath().replaceFirst("^file:", "").replaceFirst("!.*$", ""));
  }

  private static long uid(long pid) throws IOException {
    return Long.parseLong(status(pid, "Uid:").getFirst());
  }

  private static List<String> groups(long pid) throws IOException {
    return status(pid, "Groups:");
  }

  private static List<String> status(long pid, String field) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith(field))
        .flatMap(line -> List.of(line.substring(field.length()).strip().split("\\s+", -1)).stream())
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return Integer.toString(socket.getLocalPort());
    }
  }
}
