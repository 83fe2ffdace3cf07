package ipledge.audit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The folder outside the database that remembers every leaf and every signed head: {@code
 * leaves.log} and {@code heads.log}, one line each, only ever appended to ({@code chattr +a} and an
 * operating system user of its own in production). A line torn by a crash is ended and left where
 * it is; readers skip lines that are not whole.
 */
final class Witness {

  private final Path leaves;
  private final Path heads;
  private long leafCount;
  private Optional<TreeHead> lastHead = Optional.empty();
  private long knownBytes = -1;

  Witness(Path folder) {
    leaves = folder.resolve("leaves.log");
    heads = folder.resolve("heads.log");
    try {
      Files.createDirectories(folder);
      ensure(leaves);
      ensure(heads);
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the witness folder cannot be made", e);
    }
  }

  private static void ensure(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file);
    }
  }

  /**
   * Reads the files again if they are not as this object left them, as when another machine sealed
   * in between.
   */
  void refresh() {
    if (bytes() == knownBytes) {
      return;
    }
    leafCount = 0;
    lastHead = Optional.empty();
    wholeLeaves(
        leaf -> {
          if (leaf.seq() != leafCount) {
            throw new SealingHalted("leaves.log has leaf " + leaf.seq() + " at place " + leafCount);
          }
          leafCount++;
        });
    wholeHeads(head -> lastHead = Optional.of(head));
    knownBytes = bytes();
  }

  /** Leaves whose place is fixed; one more than the last leaf's number. */
  long leafCount() {
    return leafCount;
  }

  Optional<TreeHead> lastHead() {
    return lastHead;
  }

  /** The first head of a larger tree. */
  Optional<TreeHead> headAfter(long size) {
    return firstHead(head -> head.size() > size);
  }

  Optional<TreeHead> headOf(long size) {
    return lastHead
        .filter(head -> head.size() == size)
        .or(() -> firstHead(head -> head.size() == size));
  }

  /** The leaves from a number on, before another. */
  List<SealedLeaf> leaves(long first, long end) {
    List<SealedLeaf> found = new ArrayList<>();
    wholeLeaves(
        leaf -> {
          if (leaf.seq() >= first && leaf.seq() < end) {
            found.add(leaf);
          }
        });
    return found;
  }

  /** Fixes the places of the leaves: they are on the disk when this returns. */
  void append(List<SealedLeaf> more) {
    append(leaves, more.stream().map(SealedLeaf::line).collect(Collectors.joining("\n", "", "\n")));
    leafCount += more.size();
  }

  /** Remembers a head: it is on the disk when this returns. */
  void append(TreeHead head) {
    append(heads, head.line() + "\n");
    lastHead = Optional.of(head);
  }

  private Optional<TreeHead> firstHead(Predicate<TreeHead> wanted) {
    List<TreeHead> found = new ArrayList<>();
    wholeHeads(
        head -> {
          if (found.isEmpty() && wanted.test(head)) {
            found.add(head);
          }
        });
    return found.stream().findFirst();
  }

  private void wholeLeaves(Consumer<SealedLeaf> each) {
    lines(leaves, line -> each.accept(SealedLeaf.parse(line)));
  }

  private void wholeHeads(Consumer<TreeHead> each) {
    lines(heads, line -> each.accept(TreeHead.parse(line)));
  }

  private static void lines(Path file, Consumer<String> each) {
    try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        try {
          each.accept(line);
        } catch (IllegalArgumentException e) {
          // Torn by a crash before it was whole: it was never acted upon, because acting follows
          // the write.
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the witness cannot be read", e);
    }
  }

  /**
   * The round has read the files already: whoever cut them since would go unnoticed, because what
   * is written now would make the end of them whole again.
   */
  private void append(Path file, String text) {
    if (bytes() != knownBytes) {
      throw new SealingHalted("the witness is not as this round has read it");
    }
    try {
      String start = endsInALine(file) ? "" : "\n";
      ByteBuffer bytes = ByteBuffer.wrap((start + text).getBytes(StandardCharsets.US_ASCII));
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      knownBytes += bytes.limit();
    } catch (IOException e) {
      throw new UncheckedIOException("the witness cannot be written", e);
    }
  }

  private static boolean endsInALine(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer last = ByteBuffer.allocate(1);
      return channel.size() == 0
          || (channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n');
    }
  }

  private long bytes() {
    try {
      return Files.size(leaves) + Files.size(heads);
    } catch (IOException e) {
      throw new UncheckedIOException("the witness cannot be read", e);
    }
  }
}
