package ipledge.launcher.artifact;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/**
 * A program of somebody else in a Maven repository.
 *
 * @param coordinates group:artifact:version:type
 * @param sha256 digest of exactly the file that was tried; a repository that serves another is
 *     refused
 */
public record Artifact(String coordinates, String sha256) {

  private static final Properties PINNED = pinned();

  public static Artifact camunda() {
    return named("camunda");
  }

  public static Artifact keycloak() {
    return named("keycloak");
  }

  /**
   * PostgreSQL for this kind of processor.
   *
   * @throws Refusal on a machine for which no PostgreSQL was tried
   */
  public static Artifact postgres(String system, String processor) {
    String name = "postgres." + (processor.equals("x86_64") ? "amd64" : processor);
    if (!system.equals("Linux") || PINNED.getProperty(name + ".sha256") == null) {
      throw new Refusal(
          "IPledge brings PostgreSQL for Linux on amd64 only, not for %s on %s: name one of yours in outside.postgres."
              .formatted(system, processor));
    }
    return named(name);
  }

  /** The version of our own jars. */
  public static String ownVersion() {
    return PINNED.getProperty("version");
  }

  /** The name of the file in a Maven repository. */
  public String fileName() {
    String[] parts = coordinates.split(":", -1);
    return parts[1] + "-" + parts[2] + "." + parts[3];
  }

  public String version() {
    return coordinates.split(":", -1)[2];
  }

  private static Artifact named(String name) {
    return new Artifact(
        PINNED.getProperty(name + ".coordinates"), PINNED.getProperty(name + ".sha256"));
  }

  private static Properties pinned() {
    Properties properties = new Properties();
    try (InputStream in =
        Artifact.class.getResourceAsStream("/ipledge/launcher/artifacts.properties")) {
      if (in == null) {
        throw new IllegalStateException("artifacts.properties is not in the launcher's jar");
      }
      properties.load(in);
      return properties;
    } catch (IOException e) {
      throw new IllegalStateException("artifacts.properties cannot be read", e);
    }
  }
}
