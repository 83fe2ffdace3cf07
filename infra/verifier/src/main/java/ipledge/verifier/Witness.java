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
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What the witness folder remembers: every leaf in its place, every signed head. */
final class Witness {

  private static final int LEAF_DIGITS = 64;
  private static final int LEAST_FIELDS = 3;
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(5);

  final List<UUID> events = new ArrayList<>();
  final List<byte[]> leaves = new ArrayList<>();

  /** The case of each leaf; the event itself in lines of before the sealer told it. */
  final List<String> cases = new ArrayList<>();

  final List<Head> heads = new ArrayList<>();
  final NavigableMap<Long, Head> bySize = new TreeMap<>();
  final Map<UUID, Integer> places = new HashMap<>();

  /**
   * Reads the folder and checks it against itself: signatures, and one growing tree under all
   * heads.
   */
  static Witness read(Path folder, List<PublicKey> keys, Findings findings) throws IOException {
    Witness witness = new Witness();
    lines(folder.resolve("leaves.log"), line -> witness.leaf(line, findings));
    lines(folder.resolve("heads.log"), line -> witness.head(line, findings));
    witness.check(keys, findings);
    return witness;
  }

  private static void lines(Path file, Consumer<String> each) throws IOException {
    try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      lines.forEach(each);
    }
  }

  private void leaf(String line, Findings findings) {
    String[] fields = line.split(" ", -1);
    if (fields.length < LEAST_FIELDS || fields[fields.length - 1].length() != LEAF_DIGITS) {
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
    cases.add(fields[fields.length - 2]);
    leaves.add(HexFormat.of().parseHex(fields[fields.length - 1]));
  }

  private void head(String line, Findings findings) {
    try {
      Head head = Head.parse(line);
      heads.add(head);
      bySize.put(head.size(), head);
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
}
