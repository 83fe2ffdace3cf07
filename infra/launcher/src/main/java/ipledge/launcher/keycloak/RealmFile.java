package ipledge.launcher.keycloak;

import ipledge.launcher.Refusal;
import ipledge.launcher.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The realm that the local stack imports: production, overlaid by the demo people, with this
 * stack's client secrets. It exists as a file only while Keycloak starts.
 */
public final class RealmFile {

  /** Each placeholder for a client's secret, and the file that holds it. */
  private static final Map<String, String> CLIENTS =
      Map.of(
          "IPLEDGE_WEB_CLIENT_SECRET", "client-web",
          "IPLEDGE_CORE_BANK_CLIENT_SECRET", "client-core-bank",
          "IPLEDGE_PLATFORM_CLIENT_SECRET", "client-platform",
          "IPLEDGE_DIRECTORY_CLIENT_SECRET", "client-directory");

  private final Path sources;
  private final Secrets secrets;
  private final String webAddress;

  /**
   * @param root the repository
   * @param webAddress the workbench as a browser names it
   */
  public RealmFile(Path root, Secrets secrets, String webAddress) {
    this.sources = root.resolve("infra/keycloak");
    this.secrets = secrets;
    this.webAddress = webAddress;
  }

  /** Writes the realm into Keycloak's import folder, for its owner only. */
  public void writeTo(Path importFolder) throws IOException {
    Map<String, String> values = new HashMap<>();
    CLIENTS.forEach(
        (placeholder, secret) -> values.put(placeholder, Secrets.read(secrets.password(secret))));
    values.put("IPLEDGE_WEB_URL", webAddress);
    Realm realm = read("realm-ipledge.json").overlaidBy(read("realm-ipledge-demo.json"));
    Path _ = Secrets.write(file(importFolder), realm.with(values).text());
  }

  /** Removes what {@link #writeTo} wrote. */
  public void removeFrom(Path importFolder) throws IOException {
    Files.deleteIfExists(file(importFolder));
  }

  /**
   * What the realm files say now, as a text to compare: Keycloak imports a realm once and does not
   * look at a changed file again.
   */
  public String fingerprint() {
    return Integer.toHexString(read("realm-ipledge.json").hashCode())
        + Integer.toHexString(read("realm-ipledge-demo.json").hashCode())
        + Integer.toHexString(webAddress.hashCode());
  }

  private static Path file(Path importFolder) {
    return importFolder.resolve("ipledge-realm.json");
  }

  private Realm read(String name) {
    try {
      return Realm.parse(Files.readString(sources.resolve(name)));
    } catch (IOException e) {
      throw new Refusal("The realm file " + sources.resolve(name) + " cannot be read.", e);
    }
  }
}
