package ipledge.launcher.process;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Disk space is looked at before a start: a full disk ends PostgreSQL and the engine in worse ways.
 *
 * @param neededMegabytes what must be free wherever something is written
 */
public record Disk(int neededMegabytes) {

  private static final long MEGABYTE = 1024 * 1024;

  /**
   * @param folder where something will be written; it need not be there yet
   * @param what is written there, for the sentence
   * @throws Refusal when less is free where the folder lies
   */
  public void demandSpace(Path folder, String what) throws IOException {
    long free = Files.getFileStore(existing(folder)).getUsableSpace();
    if (free < neededMegabytes * MEGABYTE) {
      throw new Refusal(
          "The disk of %s (%s) has %d MB free; the local stack needs %d MB."
              .formatted(folder, what, free / MEGABYTE, neededMegabytes));
    }
  }

  private static Path existing(Path folder) {
    Path at = folder.toAbsolutePath();
    while (!Files.exists(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
