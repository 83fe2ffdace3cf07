package ipledge.demo.client;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Proof key for code exchange (RFC 7636), method S256: whoever catches the code cannot use it.
 *
 * @param verifier 43 characters that only the exchange tells
 * @param challenge its SHA-256, told at the beginning
 */
record Pkce(String verifier, String challenge) {

  static final String METHOD = "S256";

  private static final int BYTES = 32;
  private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

  static Pkce random(SecureRandom random) {
    return of(text(random));
  }

  static Pkce of(String verifier) {
    byte[] digest = sha256().digest(verifier.getBytes(StandardCharsets.US_ASCII));
    return new Pkce(verifier, BASE64_URL.encodeToString(digest));
  }

  /** 256 random bits as 43 characters, also used as the state of an authorization request. */
  static String text(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return BASE64_URL.encodeToString(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
