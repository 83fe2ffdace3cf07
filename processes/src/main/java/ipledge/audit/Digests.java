package ipledge.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as the trail uses it. */
final class Digests {

  private static final byte LEAF = 0x00;

  private Digests() {}

  /** The leaf of RFC 6962: {@code H(0x00 ‖ body)}. */
  static byte[] leaf(String body) {
    MessageDigest digest = sha256();
    digest.update(LEAF);
    return digest.digest(body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] salted(byte[] salt, String text) {
    MessageDigest digest = sha256();
    digest.update(salt);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
