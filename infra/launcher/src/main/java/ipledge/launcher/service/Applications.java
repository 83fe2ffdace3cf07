package ipledge.launcher.service;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import ipledge.launcher.artifact.OwnJar;
import ipledge.launcher.secret.SealingKey;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Our own applications and everything they are told. Addresses are environment variables; passwords
 * and client secrets are files named as the property they set, in the folder that {@code
 * IPLEDGE_SECRETS} names; keys are files named by a setting.
 */
public final class Applications {

  private static final String READINESS = "/actuator/health/readiness";
  private static final String PASSWORD = "spring.datasource.password";

  private final Settings settings;
  private final Folders folders;
  private final Secrets secrets;
  private final Addresses addresses;
  private final Path java;

  public Applications(Settings settings, Folders folders, Secrets secrets, Path java) {
    this.settings = settings;
    this.folders = folders;
    this.secrets = secrets;
    this.addresses = new Addresses(settings);
    this.java = java;
  }

  /** The registrar and the core bank; not needed when both have outside addresses. */
  public Service simulators() {
    boolean outside =
        settings.outside("simulators").isPresent()
            || (settings.outside("registrar").isPresent()
                && settings.outside("core-bank").isPresent());
    return application(
        new Application.Plan(
            "simulators",
            Set.of(),
            ports("simulators"),
            addresses.http("simulators") + "/actuator/health",
            addresses.simulators(),
            outside,
            new OwnJar(folders.root(), "infra/simulators", "app", List.of("infra/simulators")),
            this::forSimulators));
  }

  /** The job workers, which also bring the database to its newest form. */
  public Service workers() {
    return application(
        new Application.Plan(
            "workers",
            Set.of("postgres", "engine", "simulators"),
            ports("workers-management"),
            addresses.http("workers-management") + READINESS,
            settings.outside("workers").orElseGet(() -> addresses.http("workers-management")),
            settings.outside("workers").isPresent(),
            new OwnJar(folders.root(), "workers", "app", List.of("processes", "workers")),
            this::forWorkers));
  }

  public Service webApi() {
    return application(
        new Application.Plan(
            "web-api",
            Set.of("keycloak", "workers"),
            ports("web", "web-management"),
            addresses.http("web-management") + READINESS,
            addresses.web(),
            settings.outside("web-api").isPresent(),
            new OwnJar(folders.root(), "web-api", "app", List.of("processes", "web-api")),
            this::forWebApi));
  }

  private Map<String, String> forSimulators() {
    return Map.of(
        "SERVER_PORT", port("simulators"),
        "IPLEDGE_CLOCK", settings.text("clock"),
        "IPLEDGE_SIMULATORS_DATA", folders.of("simulators").resolve("data").toString());
  }

  private Map<String, String> forWorkers() {
    Map<String, String> told = new HashMap<>(forBoth());
    told.put(
        "IPLEDGE_SECRETS",
        secretsFor("workers", Map.of(PASSWORD, "db-app", "spring.flyway.password", "db-owner")));
    told.put("SERVER_PORT", port("workers-management"));
    told.put("SPRING_FLYWAY_URL", addresses.database());
    told.put("SPRING_FLYWAY_USER", "ipledge_owner");
    told.put("IPLEDGE_ENGINE_GRPCADDRESS", addresses.engine());
    addresses
        .engineManagement()
        .ifPresent(address -> told.put("IPLEDGE_ENGINE_MANAGEMENTADDRESS", address));
    told.put("IPLEDGE_OUTSIDE_REGISTRAR_URL", addresses.registrar());
    told.put("IPLEDGE_OUTSIDE_COREBANK_URL", addresses.coreBank());
    told.put("IPLEDGE_SIMULATORS_ADDRESS", addresses.simulators());
    told.put("IPLEDGE_SEALING_URL", addresses.database());
    told.put("IPLEDGE_SEALING_USER", "ipledge_sealer");
    told.put("IPLEDGE_SEALING_PASSWORDFILE", secrets.password("db-sealer").toString());
    Path sealingKey = sealingKey();
    told.put("IPLEDGE_SEALING_KEYFILE", sealingKey.toString());
    told.put("IPLEDGE_SEALING_PUBLICKEYFILE", SealingKey.publicHalf(sealingKey).toString());
    told.put("IPLEDGE_SEALING_WITNESSFOLDER", folders.of("witness").toString());
    return told;
  }

  private Map<String, String> forWebApi() {
    Map<String, String> told = new HashMap<>(forBoth());
    told.put(
        "IPLEDGE_SECRETS",
        secretsFor(
            "web-api",
            Map.of(
                PASSWORD,
                "db-app",
                "ipledge.keycloak.client-secret",
                "client-web",
                "ipledge.keycloak.directory-secret",
                "client-directory")));
    told.put("SERVER_PORT", port("web"));
    told.put("MANAGEMENT_SERVER_PORT", port("web-management"));
    told.put("MANAGEMENT_SERVER_ADDRESS", Addresses.LOOPBACK);
    told.put("IPLEDGE_WEB_ADDRESS", addresses.web());
    told.put("IPLEDGE_KEYCLOAK_ISSUER", addresses.issuer());
    return told;
  }

  private Map<String, String> forBoth() {
    return Map.of(
        "SPRING_DATASOURCE_URL", addresses.database(),
        "SPRING_DATASOURCE_USERNAME", "ipledge_app",
        "IPLEDGE_CLOCK", settings.text("clock"),
        "IPLEDGE_AUDIT_MACKEYFILE", secrets.key("audit-mac-key").toString());
  }

  private Path sealingKey() {
    try {
      return SealingKey.of(secrets);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder of files named as properties, each with the text of one of our secrets. */
  private String secretsFor(String application, Map<String, String> properties) {
    Map<String, String> texts = new HashMap<>();
    properties.forEach(
        (property, secret) -> texts.put(property, Secrets.read(secrets.password(secret))));
    return secrets.configTree(application, texts).toString();
  }

  private Map<String, Integer> ports(String... names) {
    Map<String, Integer> ports = new HashMap<>();
    for (String name : names) {
      ports.put("port." + name, settings.port(name));
    }
    return ports;
  }

  private String port(String name) {
    return Integer.toString(settings.port(name));
  }

  private Service application(Application.Plan plan) {
    return new Application(plan, settings, folders, java);
  }
}
