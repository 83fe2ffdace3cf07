package ipledge.launcher.service;

import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import java.util.Optional;

/** Where each service is found, ours or somebody else's. */
public final class Addresses {

  static final String LOOPBACK = "127.0.0.1";

  private final Settings settings;

  public Addresses(Settings settings) {
    this.settings = settings;
  }

  /** JDBC address of the domain database. */
  public String database() {
    return settings.outside("postgres").orElseGet(() -> ownDatabase("ipledge"));
  }

  /** JDBC address of Keycloak's database, apart from ours. */
  public String keycloakDatabase() {
    Optional<String> outside = settings.outside("keycloak-database");
    if (outside.isEmpty() && settings.outside("postgres").isPresent()) {
      throw new Refusal(
          "PostgreSQL is an outside one: name a database for our Keycloak in outside.keycloak-database, or a Keycloak in outside.keycloak.");
    }
    return outside.orElseGet(() -> ownDatabase("keycloak"));
  }

  /** JDBC address of a database in our own server. */
  String ownDatabase(String name) {
    return "jdbc:postgresql://" + LOOPBACK + ":" + settings.port("postgres") + "/" + name;
  }

  /** gRPC address of the engine's gateway. */
  public String engine() {
    return settings.outside("engine").orElseGet(() -> http("engine"));
  }

  /**
   * The engine's management address, which leads its clock; an outside engine's clock cannot be
   * led.
   */
  public Optional<String> engineManagement() {
    return settings.outside("engine").isPresent()
        ? Optional.empty()
        : Optional.of(http("engine-management"));
  }

  /** The OpenID Connect issuer. */
  public String issuer() {
    return settings.outside("keycloak").orElseGet(() -> keycloak() + "/realms/ipledge");
  }

  /** Our own Keycloak as a browser names it. */
  String keycloak() {
    return "http://localhost:" + settings.port("keycloak");
  }

  /** The registrar, without the paths of its own interface. */
  public String registrar() {
    return settings.outside("registrar").orElseGet(() -> simulators() + "/registrar");
  }

  /** The core bank, without the paths of its own interface. */
  public String coreBank() {
    return settings.outside("core-bank").orElseGet(() -> simulators() + "/core-bank");
  }

  /** The root of both simulators. */
  public String simulators() {
    return settings.outside("simulators").orElseGet(() -> http("simulators"));
  }

  /** The workbench as a browser names it. */
  public String web() {
    return settings.outside("web-api").orElseGet(() -> "http://localhost:" + settings.port("web"));
  }

  /** An address on one of our ports. */
  String http(String port) {
    return "http://" + LOOPBACK + ":" + settings.port(port);
  }
}
