package ipledge.verifier;

import ipledge.verifier.Finding.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** What the witness folder remembers: every leaf in its place, every signed head. */
final class Witness {

  private static final int LEAF_DIGITS = 64;
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  final List<UUID> events = new ArrayList<>();
  final List<byte[]> leaves = new ArrayList<>();
  final List<Head> heads = new ArrayList<>();
  final Map<UUID, Integer> places = new HashMap<>();

  /**
   * Reads the folder and checks it against itself: signatures, and one growing tree under all
   * heads.
   */
  static Witness read(Path folder, List<PublicKey> keys, Findings findings) throws IOException {
    Witness witness = new Witness();
    try (Stream<String> lines =
        Files.lines(folder.resolve("leaves.log"), StandardCharsets.ISO_8859_1)) {
      lines.forEach(line -> witness.leaf(line, findings));
    }
    try (Stream<String> lines =
        Files.lines(folder.resolve("heads.log"), StandardCharsets.ISO_8859_1)) {
      lines.forEach(line -> witness.head(line, findings));
    }
    witness.check(keys, findings);
    return witness;
  }

  private void leaf(String line, Findings findings) {
    String[] fields = line.split(" ", -1);
    if (fields.length != 3 || fields[2].length() != LEAF_DIGITS) {
      torn("leaves.log", line, findings);
      return;
    }
    if (Long.parseLong(fields[0]) != leaves.size()) {
      findings.add(Kind.WITNESS, null, "leaf ", fields[0], " at place ", leaves.size());
    }
    UUID event = UUID.fromString(fields[1]);
    if (places.put(event, leaves.size()) != null) {
      findings.add(Kind.WITNESS, event, "stands in leaves.log twice");
    }
    events.add(event);
    leaves.add(HexFormat.of().parseHex(fields[2]));
  }

  private void head(String line, Findings findings) {
    try {
      heads.add(Head.parse(line));
    } catch (IllegalArgumentException e) {
      torn("heads.log", line, findings);
    }
  }

  private static void torn(String file, String line, Findings findings) {
    findings.add(Kind.NOTICE, null, file, " has a line that a crash cut off: ", line);
  }

  private void check(List<PublicKey> keys, Findings findings) {
    Tree tree = new Tree();
    int grown = 0;
    Head before = null;
    for (Head head : heads) {
      if (!head.signedByOneOf(keys)) {
        findings.add(Kind.SIGNATURE, null, "size ", head.size(), " has no known signature");
      }
      if (before != null
          && (head.size() <= before.size() || !head.origin().equals(before.origin()))) {
        findings.add(Kind.WITNESS, null, "size ", head.size(), " after ", before.size());
      }
      if (before != null && head.time().plus(CLOCK_TOLERANCE).isBefore(before.time())) {
        findings.add(Kind.WITNESS, null, "clock set back to ", head.time());
      }
      while (grown < Math.min(head.size(), leaves.size())) {
        tree.add(leaves.get(grown++));
      }
      if (grown != head.size() || !Arrays.equals(tree.root(), head.root())) {
        findings.add(Kind.WITNESS, null, "leaves do not give size ", head.size());
      }
      before = head;
    }
  }

  /**
   * The first head whose tree has the leaf, by its index among the heads; their number if none has.
   */
  int headOver(long leaf) {
    int low = 0;
    int high = heads.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (heads.get(middle).size() > leaf) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
