package ipledge.audit;

import ipledge.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/** SHA-256 as the trail uses it. */
final class Digests {

  private static final byte LEAF = 0x00;

  private Digests() {}

  /** The leaf of RFC 6962: {@code H(0x00 ‖ body)}. */
  static byte[] leaf(String body) {
    MessageDigest digest = Sha256.digest();
    digest.update(LEAF);
    return digest.digest(body.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] salted(byte[] salt, String text) {
    MessageDigest digest = Sha256.digest();
    digest.update(salt);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
