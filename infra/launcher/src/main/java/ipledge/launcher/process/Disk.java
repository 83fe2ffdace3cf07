package ipledge.launcher.process;

import ipledge.launcher.Folders;
import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Disk space is looked at before a start: a full disk ends PostgreSQL and the engine in worse ways.
 */
public final class Disk {

  private static final long NEEDED_BYTES = 2L * 1024 * 1024 * 1024;

  private Disk() {}

  /**
   * @throws Refusal when less than 2 GB are free where the folder lies
   */
  public static void demandSpace(Path folder) throws IOException {
    FileStore store = Files.getFileStore(Folders.made(folder));
    long free = store.getUsableSpace();
    if (free < NEEDED_BYTES) {
      throw new Refusal(
          "The disk of %s has %d MB free; the local stack needs 2 GB."
              .formatted(folder, free / (1024 * 1024)));
    }
  }
}
