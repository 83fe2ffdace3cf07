package ipledge.audit;

import java.util.HexFormat;
import java.util.UUID;

/**
 * An event's place in the tree.
 *
 * @param seq number of the leaf, from 0
 * @param leaf the leaf's digest
 */
record SealedLeaf(long seq, UUID event, byte[] leaf) {

  private static final int FIELDS = 3;

  /** The leaf as a line of the witness file {@code leaves.log}. */
  String line() {
    return seq + " " + event + " " + Digests.hex(leaf);
  }

  /**
   * @throws IllegalArgumentException when the line is not one that {@link #line()} writes, such as
   *     one torn by a crash
   */
  static SealedLeaf parse(String line) {
    String[] fields = line.split(" ", -1);
    if (fields.length != FIELDS || fields[2].length() != 2 * MerkleTree.DIGEST_BYTES) {
      throw new IllegalArgumentException("not a leaf: " + line);
    }
    return new SealedLeaf(
        Long.parseLong(fields[0]), UUID.fromString(fields[1]), HexFormat.of().parseHex(fields[2]));
  }
}
