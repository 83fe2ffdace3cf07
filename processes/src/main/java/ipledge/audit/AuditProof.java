package ipledge.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What shows that an event stands in the sealed trail: hash the leaf with the path's digests,
 * lowest first (RFC 6962, 2.1.1), and the root must come out. Digests are hexadecimal.
 *
 * @param body the event, canonical JSON
 * @param seq number of the leaf, from 0
 * @param leaf SHA-256 of a zero byte and the body
 */
public record AuditProof(
    UUID event, String body, long seq, String leaf, List<String> path, Head head) {

  /**
   * The newest signed head.
   *
   * @param signature Ed25519 over "origin, size, root in Base64, time", each followed by a line's
   *     end; Base64
   */
  public record Head(
      String origin,
      long size,
      String root,
      Instant time,
      String algorithm,
      String keyId,
      String signature) {}
}
