package ipledge.simulators.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file of lines that only grows. A line is on the disk when {@link #append} returns; a line torn
 * by a crash is cut off at the next start, because nobody was told of it.
 */
final class JournalFile implements AutoCloseable {

  private final FileChannel channel;
  private final List<String> found;

  private JournalFile(FileChannel channel, List<String> found) {
    this.channel = channel;
    this.found = found;
  }

  static JournalFile open(Path file) {
    try {
      if (file.getParent() != null) {
        Files.createDirectories(file.getParent());
      }
      FileChannel channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new IllegalStateException("Another process writes the journal " + file + ".");
      }
      byte[] content = Files.readAllBytes(file);
      int whole = lengthOfWholeLines(content);
      channel.truncate(whole);
      channel.position(whole);
      return new JournalFile(
          channel, new String(content, 0, whole, StandardCharsets.UTF_8).lines().toList());
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot open the journal " + file, failed);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }

  private static int lengthOfWholeLines(byte[] content) {
    int end = content.length;
    while (end > 0 && content[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  List<String> found() {
    return found;
  }

  void append(String line) {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      long start = channel.position();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      } catch (IOException failed) {
        // The next line must not begin in the middle of this one.
        channel.truncate(start);
        throw failed;
      }
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot write the journal", failed);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException failed) {
      throw new UncheckedIOException("Cannot close the journal", failed);
    }
  }
}
