package ipledge.launcher.service;

import ipledge.launcher.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where PostgreSQL's programs and data lie: a place that the user it runs as can reach. */
final class PostgresHome {

  private static final Path OF_ROOT = Path.of("/var/lib/ipledge");

  private PostgresHome() {}

  /**
   * The state folder's own, unless the launcher is root and others cannot pass one of the folders
   * above (a repository in root's home): then one below {@code /var/lib/ipledge}, named after the
   * state folder.
   */
  static Path of(Path state, Optional<SystemUser> user) throws IOException {
    if (user.isEmpty() || othersCanReach(state)) {
      return state.resolve("postgres");
    }
    byte[] path = state.toString().getBytes(StandardCharsets.UTF_8);
    return OF_ROOT.resolve(UUID.nameUUIDFromBytes(path).toString());
  }

  /** Makes a folder that others may enter, whatever the umask. */
  static Path open(Path folder) throws IOException {
    Path made = Folders.made(folder);
    Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxr-xr-x"));
    return made;
  }

  /** Lets others enter a folder and all folders in it. */
  static void openAll(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path below : walk.filter(Files::isDirectory).toList()) {
        Path _ = open(below);
      }
    }
  }

  static boolean othersCanReach(Path folder) throws IOException {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at)
          && !Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }
}
