package ipledge.launcher.artifact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
public final class Trees {

  private Trees() {}

  /** Removes a folder with all that is in it; symbolic links are removed, not followed. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      List<Path> entries;
      try (Stream<Path> walk = Files.walk(folder)) {
        entries = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path entry : entries) {
        Files.delete(entry);
      }
    }
  }

  /** The one folder in which an archive keeps everything. */
  static Path onlyChild(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      List<Path> found = children.toList();
      if (found.size() != 1) {
        throw new IOException(folder + " should hold one folder and holds " + found.size());
      }
      return found.getFirst();
    }
  }
}
