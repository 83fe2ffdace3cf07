package ipledge.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.process.Spawner;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** A bank brings its own: what has an outside address is not started, and the others go there. */
class OutsideTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
  private static final String DATABASE = "jdbc:postgresql://db.bank.example:5432/ipledge";

  @TempDir Path folder;

  /**
   * One way to name somebody else's service.
   *
   * @param settings what is set
   * @param notStarted the services that are then not ours
   * @param told which of ours is told which address, as {@code service: address}
   */
  record Case(Map<String, String> settings, List<String> notStarted, List<String> told) {}

  static Stream<Case> cases() {
    String own = "jdbc:postgresql://db.bank.example:5432/keycloak";
    return Stream.of(
        new Case(
            Map.of("postgres", DATABASE, "keycloak-database", own),
            List.of("postgres"),
            List.of(
                "workers: " + DATABASE,
                "web-api: " + DATABASE,
                "engine: " + DATABASE,
                "keycloak: " + own)),
        new Case(Map.of("keycloak-database", own), List.of(), List.of("keycloak: " + own)),
        new Case(
            Map.of("engine", "https://engine.bank.example:26500"),
            List.of("engine"),
            List.of("workers: https://engine.bank.example:26500")),
        new Case(
            Map.of("keycloak", "https://id.bank.example/realms/ipledge"),
            List.of("keycloak"),
            List.of("web-api: https://id.bank.example/realms/ipledge")),
        new Case(
            Map.of("registrar", "https://registrar.example/r"),
            List.of(),
            List.of("workers: https://registrar.example/r")),
        new Case(
            Map.of("core-bank", "https://core.bank.example/c"),
            List.of(),
            List.of("workers: https://core.bank.example/c")),
        new Case(
            Map.of(
                "registrar", "https://registrar.example/r", "core-bank", "https://core.example/c"),
            List.of("simulators"),
            List.of("workers: https://registrar.example/r", "workers: https://core.example/c")),
        new Case(
            Map.of("simulators", "http://127.0.0.1:9999"),
            List.of("simulators"),
            List.of(
                "workers: http://127.0.0.1:9999",
                "workers: http://127.0.0.1:9999/registrar",
                "workers: http://127.0.0.1:9999/core-bank")),
        new Case(Map.of("workers", "http://127.0.0.1:9998"), List.of("workers"), List.of()),
        new Case(
            Map.of("web-api", "https://ipledge.bank.example"),
            List.of("web-api"),
            List.of("keycloak: https://ipledge.bank.example")));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void itIsNotStartedAndTheOthersGoThere(Case given) throws Exception {
    Stack stack = stack(given.settings());
    List<String> all = stack.services().stream().map(Service::name).toList();
    List<String> inside = stack.inside().stream().map(Service::name).toList();

    List<String> left = new ArrayList<>(all);
    for (String name : given.notStarted()) {
      assertThat(left.remove(name)).as(name).isTrue();
    }
    assertThat(inside).isEqualTo(left);
    for (String line : given.told()) {
      String[] parts = line.split(": ", 2);
      assertThat(told(stack, parts[0])).as(line).contains(parts[1]);
    }
  }

  @Test
  void everySettingOfItsKindIsTried() throws IOException {
    Properties all = new Properties();
    try (InputStream in = Settings.class.getResourceAsStream("settings.properties")) {
      all.load(Objects.requireNonNull(in));
    }
    List<String> tried = cases().flatMap(one -> one.settings().keySet().stream()).toList();
    assertThat(all.stringPropertyNames().stream().filter(name -> name.startsWith("outside.")))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(tried).contains(name.substring("outside.".length())));
  }

  @Test
  void ourKeycloakBesideAnOutsidePostgresNeedsADatabaseOfItsOwn() {
    assertThatThrownBy(() -> told(stack(Map.of("postgres", DATABASE)), "keycloak"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("outside.keycloak-database");
  }

  @Test
  void theClockOfAnOutsideEngineIsNotLed() throws Exception {
    String management = "http://127.0.0.1:9600";
    assertThat(told(stack(Map.of()), "workers")).contains(management);
    assertThat(told(stack(Map.of("engine", "https://engine.bank.example")), "workers"))
        .doesNotContain(management);
  }

  /** Everything that a service is told: its settings, or what its realm says. */
  private List<String> told(Stack stack, String name) throws Exception {
    Service service =
        stack.services().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return switch (service) {
      case Engine engine -> List.copyOf(engine.environment(folder).values());
      case Keycloak keycloak -> {
        List<String> lines = new ArrayList<>();
        keycloak
            .configuration()
            .lines()
            .forEach(line -> lines.add(line.substring(line.indexOf('=') + 1)));
        keycloak.writeRealm();
        lines.addAll(redirects(stack.folders().state()));
        yield lines;
      }
      default -> List.copyOf(service.launch().environment().values());
    };
  }

  /** Where the realm lets browsers of the workbench go back to. */
  private static List<String> redirects(Path state) throws IOException {
    String realm = Files.readString(state.resolve("keycloak/home/data/import/ipledge-realm.json"));
    return new JsonMapper()
        .readTree(realm)
        .path("clients")
        .valueStream()
        .filter(client -> client.path("clientId").asString("").equals("ipledge-web"))
        .flatMap(client -> client.path("redirectUris").valueStream())
        .map(uri -> uri.asString().replaceFirst("/login/.*|/\\*$", ""))
        .toList();
  }

  private Stack stack(Map<String, String> outside) throws IOException {
    Map<String, String> environment = new HashMap<>();
    outside.forEach(
        (name, address) ->
            environment.put(
                "IPLEDGE_OUTSIDE_" + name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                address));
    Path root = repository();
    return Stack.of(
        Settings.load(folder, environment),
        new Folders(root, folder.resolve("state"), folder.resolve("cache")),
        new Progress(new PrintStream(PrintStream.nullOutputStream()), InstantSource.system()),
        new Spawner(Map.of()),
        Path.of("bin", "java"));
  }

  /** One with our jars, empty ones: nothing is started here. */
  private Path repository() throws IOException {
    Path root = folder.resolve("root");
    for (String module : List.of("infra/simulators", "workers", "web-api")) {
      String name = module.substring(module.lastIndexOf('/') + 1);
      Path jar = root.resolve(module).resolve("target/" + name + "-0.1.0-SNAPSHOT-app.jar");
      if (!Files.exists(jar)) {
        Path _ = Files.createDirectories(jar.resolveSibling("."));
        Path _ = Files.createFile(jar);
      }
    }
    Path realm = root.resolve("infra/keycloak");
    if (!Files.exists(realm)) {
      Path _ = Files.createDirectories(realm);
      for (String file : List.of("realm-ipledge.json", "realm-ipledge-demo.json")) {
        Path _ = Files.copy(ROOT.resolve("infra/keycloak").resolve(file), realm.resolve(file));
      }
    }
    return root;
  }
}
