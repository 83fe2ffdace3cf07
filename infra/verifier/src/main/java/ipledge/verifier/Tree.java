package ipledge.verifier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The digests of RFC 6962, and a tree that takes one leaf after the other. */
final class Tree {

  private record Perfect(byte[] hash, long leaves) {}

  private final Deque<Perfect> edge = new ArrayDeque<>();

  void add(byte[] leaf) {
    Perfect right = new Perfect(leaf, 1);
    while (!edge.isEmpty() && edge.peek().leaves() == right.leaves()) {
      Perfect left = edge.pop();
      right = new Perfect(node(left.hash(), right.hash()), left.leaves() * 2);
    }
    edge.push(right);
  }

  byte[] root() {
    Iterator<Perfect> fromTheRight = edge.iterator();
    if (!fromTheRight.hasNext()) {
      return sha256(new byte[0]);
    }
    byte[] root = fromTheRight.next().hash();
    while (fromTheRight.hasNext()) {
      root = node(fromTheRight.next().hash(), root);
    }
    return root;
  }

  /**
   * The root that a leaf and its path give (RFC 9162, 2.1.3.2), or an empty array for a path of the
   * wrong length.
   */
  static byte[] climb(byte[] leaf, long number, long size, List<byte[]> path) {
    long at = number;
    long last = size - 1;
    byte[] hash = leaf;
    for (byte[] sibling : path) {
      if (last == 0) {
        return new byte[0];
      }
      if ((at & 1) == 1 || at == last) {
        hash = node(sibling, hash);
        while ((at & 1) == 0 && at != 0) {
          at >>= 1;
          last >>= 1;
        }
      } else {
        hash = node(hash, sibling);
      }
      at >>= 1;
      last >>= 1;
    }
    return last == 0 ? hash : new byte[0];
  }

  /** The leaf of an event: its canonical body behind a zero byte. */
  static byte[] leaf(String canonicalBody) {
    return sha256(new byte[] {0}, canonicalBody.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] sha256(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static byte[] node(byte[] left, byte[] right) {
    return sha256(new byte[] {1}, left, right);
  }
}
