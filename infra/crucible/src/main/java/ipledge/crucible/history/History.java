package ipledge.crucible.history;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every try of every command, in memory for the judge and in a file for whoever reads after him.
 */
public final class History implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final FileChannel file;
  private final List<Call> calls = new ArrayList<>();

  public History(Path file) throws IOException {
    this.file =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING);
  }

  /** On the disk when it returns. */
  public synchronized void add(Call call) {
    byte[] line = (JSON.writeValueAsString(call) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.wrap(line);
    try {
      while (bytes.hasRemaining()) {
        int _ = file.write(bytes);
      }
      file.force(false);
    } catch (IOException e) {
      throw new UncheckedIOException("The history cannot be written", e);
    }
    calls.add(call);
  }

  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
