package ipledge.testing;

import ipledge.audit.SealingSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A sealing key and a witness folder for a test. */
public final class TestSealing {

  private TestSealing() {}

  /**
   * Settings with a new key, written into the folder, whose sub-folder {@code witness} is the
   * witness.
   */
  public static SealingSettings settings(TestDatabase database, Path folder) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new SealingSettings(
          "ipledge-test",
          pem(folder.resolve("sealing.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded()),
          pem(folder.resolve("sealing.pub.pem"), "PUBLIC KEY", pair.getPublic().getEncoded()),
          List.of(),
          folder.resolve("witness"),
          database.url(),
          "ipledge_sealer",
          null,
          Duration.ofMillis(50),
          50);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same as settings of an application, in a folder that lasts as long as the test. */
  static Map<String, String> properties(TestDatabase database) {
    try {
      SealingSettings settings = settings(database, Files.createTempDirectory("ipledge-sealing"));
      return Map.of(
          "ipledge.sealing.origin", settings.origin(),
          "ipledge.sealing.key-file", settings.keyFile().toString(),
          "ipledge.sealing.witness-folder", settings.witnessFolder().toString(),
          "ipledge.sealing.url", database.url());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path pem(Path file, String kind, byte[] content) {
    String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
    try {
      return Files.writeString(
          file, "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
