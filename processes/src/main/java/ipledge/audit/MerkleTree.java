package ipledge.audit;

import ipledge.shared.Sha256;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Merkle tree in the manner of RFC 6962 that grows by its right edge. It keeps only that edge,
 * one digest a level; the nodes that become complete are handed out once and never change again.
 */
final class MerkleTree {

  static final int DIGEST_BYTES = 32;
  private static final byte NODE = 0x01;

  /** Takes a node that has just become complete. */
  interface Completed {
    void node(int level, long number, byte[] hash);
  }

  /** Gives a complete node; level 0 are the leaves. */
  interface Nodes {
    byte[] hash(int level, long number);
  }

  private final List<byte @Nullable []> edge = new ArrayList<>();
  private long size;

  /** The empty tree. */
  MerkleTree() {}

  /** The tree of the first {@code size} leaves, from its complete nodes. */
  MerkleTree(long size, Nodes nodes) {
    this.size = size;
    for (int level = 0; size >> level > 0; level++) {
      long number = size >> level;
      edge.add((number & 1) == 1 ? nodes.hash(level, number - 1) : null);
    }
  }

  long size() {
    return size;
  }

  /** Adds a leaf's digest and hands out the inner nodes that it completes. */
  void append(byte[] leaf, Completed completed) {
    byte[] hash = leaf;
    int level = 0;
    long number = size;
    for (; (number & 1) == 1; number >>= 1) {
      byte[] left = edge.get(level);
      if (left == null) {
        throw new IllegalStateException("the edge of the tree has a hole at level " + level);
      }
      hash = node(left, hash);
      edge.set(level, null);
      level++;
      completed.node(level, number >> 1, hash);
    }
    if (level == edge.size()) {
      edge.add(hash);
    } else {
      edge.set(level, hash);
    }
    size++;
  }

  /** The tree's head; of the empty tree the digest of nothing (RFC 6962, 2.1). */
  byte[] root() {
    byte[] root = null;
    for (byte[] left : edge) {
      if (left != null) {
        root = root == null ? left : node(left, root);
      }
    }
    return root == null ? Sha256.digest().digest() : root;
  }

  /**
   * The digests that lead from a leaf to the root (RFC 6962, 2.1.1), lowest first.
   *
   * @param leaf number of the leaf, from 0
   * @param size leaves in the tree whose root is to be reached
   */
  static List<byte[]> path(long leaf, long size, Nodes nodes) {
    if (leaf < 0 || leaf >= size) {
      throw new IllegalArgumentException("leaf " + leaf + " is not in a tree of " + size);
    }
    List<byte[]> path = new ArrayList<>();
    long first = 0;
    long end = size;
    while (end - first > 1) {
      long middle = first + largestPowerBelow(end - first);
      if (leaf < middle) {
        path.addFirst(subtree(middle, end, nodes));
        end = middle;
      } else {
        path.addFirst(subtree(first, middle, nodes));
        first = middle;
      }
    }
    return path;
  }

  private static byte[] subtree(long first, long end, Nodes nodes) {
    long width = end - first;
    if (Long.bitCount(width) == 1) {
      int level = Long.numberOfTrailingZeros(width);
      return nodes.hash(level, first >> level);
    }
    long middle = first + largestPowerBelow(width);
    return node(subtree(first, middle, nodes), subtree(middle, end, nodes));
  }

  private static long largestPowerBelow(long width) {
    return Long.highestOneBit(width - 1);
  }

  private static byte[] node(byte[] left, byte[] right) {
    MessageDigest digest = Sha256.digest();
    digest.update(NODE);
    digest.update(left);
    return digest.digest(right);
  }
}
