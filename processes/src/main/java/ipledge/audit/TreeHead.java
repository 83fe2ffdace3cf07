package ipledge.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The signed head of the tree at one size.
 *
 * @param origin which trail this is, one word; two trails never share one
 * @param size leaves in the tree
 * @param root the tree's root, 32 bytes
 * @param time when it was signed, by the business clock, to the microsecond
 * @param keyId first 16 hexadecimal digits of the SHA-256 of the public key (X.509 encoding)
 * @param signature Ed25519 over {@link #text()}
 */
record TreeHead(
    String origin, long size, byte[] root, Instant time, String keyId, byte[] signature) {

  static final String ALGORITHM = "SHA-256/Ed25519";
  private static final int FIELDS = 6;
  private static final int SIGNATURE_BYTES = 64;

  /** What is signed: origin, size, root in Base64 and time, each with a line's end. */
  static String text(String origin, long size, byte[] root, Instant time) {
    return origin
        + "\n"
        + size
        + "\n"
        + Base64.getEncoder().encodeToString(root)
        + "\n"
        + time
        + "\n";
  }

  String text() {
    return text(origin, size, root, time);
  }

  boolean isOf(long otherSize, byte[] otherRoot) {
    return size == otherSize && Arrays.equals(root, otherRoot);
  }

  /** The head as a line of the witness file {@code heads.log}. */
  String line() {
    return String.join(
        " ",
        origin,
        Long.toString(size),
        Digests.hex(root),
        time.toString(),
        keyId,
        Base64.getEncoder().encodeToString(signature));
  }

  /**
   * @throws IllegalArgumentException when the line is not one that {@link #line()} writes, such as
   *     one torn by a crash
   */
  static TreeHead parse(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS) {
      throw new IllegalArgumentException("not a tree head: " + line);
    }
    try {
      byte[] signature = Base64.getDecoder().decode(fields[5]);
      if (signature.length != SIGNATURE_BYTES) {
        throw new IllegalArgumentException("not a whole tree head: " + line);
      }
      return new TreeHead(
          fields[0],
          Long.parseLong(fields[1]),
          HexFormat.of().parseHex(fields[2]),
          Instant.parse(fields[3]),
          fields[4],
          signature);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("not a tree head: " + line, e);
    }
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
