package ipledge.verifier;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A signed tree head. What is signed: origin, size, root in Base64 and time, each with a line's
 * end.
 */
record Head(String origin, long size, byte[] root, Instant time, String keyId, byte[] signature) {

  private static final int FIELDS = 6;
  private static final int SIGNATURE_BYTES = 64;

  /**
   * @throws IllegalArgumentException when it is no whole line of {@code heads.log}
   */
  static Head parse(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a head: " + line);
    }
    return of(fields);
  }

  /** From origin, size, root (hexadecimal), time, key id, signature (Base64). */
  static Head of(String... fields) {
    try {
      byte[] signature = Base64.getDecoder().decode(fields[5]);
      if (signature.length != SIGNATURE_BYTES) {
        throw new IllegalArgumentException("a signature has " + signature.length + " bytes");
      }
      return new Head(
          fields[0],
          Long.parseLong(fields[1]),
          HexFormat.of().parseHex(fields[2]),
          Instant.parse(fields[3]),
          fields[4],
          signature);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a time: " + fields[3], e);
    }
  }

  boolean sameAs(Head other) {
    return text().equals(other.text())
        && keyId.equals(other.keyId)
        && Arrays.equals(signature, other.signature);
  }

  private String text() {
    String encoded = Base64.getEncoder().encodeToString(root);
    return origin + "\n" + size + "\n" + encoded + "\n" + time + "\n";
  }

  boolean signedByOneOf(List<PublicKey> keys) {
    return keys.stream().anyMatch(this::signedBy);
  }

  private boolean signedBy(PublicKey key) {
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(key);
      check.update(text().getBytes(StandardCharsets.UTF_8));
      return check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** A public key from PEM (X.509). */
  static PublicKey key(String pem) throws GeneralSecurityException {
    byte[] encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
  }
}
