package ipledge.audit;

import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event's place in the tree.
 *
 * @param seq number of the leaf, from 0
 * @param caseId whose trail it belongs to, so that the witness can tell how many events a case has;
 *     null in lines of before the witness was told
 * @param leaf the leaf's digest
 */
record SealedLeaf(long seq, UUID event, @Nullable UUID caseId, byte[] leaf) {

  private static final int FIELDS = 4;
  private static final int FIELDS_WITHOUT_CASE = 3;

  /**
   * The leaf as a line of the witness file {@code leaves.log}. The digest comes last: a line that a
   * crash cut off never has all its digits.
   */
  String line() {
    String of = caseId == null ? "" : caseId + " ";
    return seq + " " + event + " " + of + Digests.hex(leaf);
  }

  /**
   * @throws IllegalArgumentException when the line is not one that {@link #line()} writes, such as
   *     one torn by a crash
   */
  static SealedLeaf parse(String line) {
    String[] fields = line.split(" ", -1);
    boolean known = fields.length == FIELDS || fields.length == FIELDS_WITHOUT_CASE;
    String digest = fields[fields.length - 1];
    if (!known || digest.length() != 2 * MerkleTree.DIGEST_BYTES) {
      throw new IllegalArgumentException("not a leaf: " + line);
    }
    return new SealedLeaf(
        Long.parseLong(fields[0]),
        UUID.fromString(fields[1]),
        fields.length == FIELDS ? UUID.fromString(fields[2]) : null,
        HexFormat.of().parseHex(digest));
  }
}
