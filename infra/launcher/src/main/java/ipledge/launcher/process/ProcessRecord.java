package ipledge.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file that remembers a service's process between two calls of the launcher. */
public final class ProcessRecord {

  private final Path file;

  public ProcessRecord(Path folder, String service) {
    this.file = folder.resolve(service + ".process");
  }

  /**
   * The recorded process if it still runs; a record of an ended one, or of another boot, counts as
   * none.
   */
  public Optional<ProcessIdentity> running() {
    return read().filter(ProcessIdentity::runs);
  }

  public void write(ProcessIdentity process) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".new");
    Files.writeString(
        next, process.pid() + " " + process.startTicks() + " " + process.bootId() + "\n");
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  public void remove() throws IOException {
    Files.deleteIfExists(file);
  }

  private Optional<ProcessIdentity> read() {
    try {
      String[] parts = Files.readString(file).strip().split(" ", -1);
      return Optional.of(
          new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1]), parts[2]));
    } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
