package ipledge.launcher.secret;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The Ed25519 key that signs the heads of the audit trail, as PEM files: the private half (PKCS#8)
 * among the secrets, the public half (X.509) beside it for the verifier.
 */
public final class SealingKey {

  private static final String PRIVATE = "sealing-key.pem";
  private static final String PUBLIC = "sealing-key.pub.pem";

  private SealingKey() {}

  /**
   * The file of the private half. Without one both are made; a bank that puts its own key puts both
   * halves.
   *
   * @throws Refusal when only the private half is there
   */
  public static Path of(Secrets secrets) throws IOException {
    KeyPair pair = generate();
    String made = pem("PRIVATE KEY", pair.getPrivate().getEncoded());
    Path key = secrets.file(PRIVATE, () -> made);
    if (Secrets.read(key).equals(made.strip())) {
      Path _ = Secrets.write(publicHalf(key), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
    }
    if (!Files.exists(publicHalf(key))) {
      throw new Refusal("The sealing key " + key + " has no public half " + PUBLIC + " beside it.");
    }
    return key;
  }

  /** The file of the public half. */
  public static Path publicHalf(Path key) {
    return key.resolveSibling(PUBLIC);
  }

  private static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java since 15 has Ed25519", e);
    }
  }

  private static String pem(String kind, byte[] der) {
    return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
        .formatted(kind, Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der), kind);
  }
}
