package ipledge.launcher.command;

import ipledge.launcher.Folders;
import ipledge.launcher.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The file that says of a state folder that everything in it is IPledge's. Somebody may have named
 * a folder that holds other things too; that one gets no mark, and no reset empties it.
 */
final class Marker {

  static final String NAME = "ipledge-state";

  /** What a stack keeps, also one from before there was a mark. */
  private static final Set<String> OURS =
      Set.of(
          Settings.FILE_NAME,
          "lock",
          "logs",
          "run",
          "secrets",
          "witness",
          "postgres",
          "engine",
          "keycloak",
          "simulators",
          "workers",
          "web-api");

  private Marker() {}

  /** Marks a folder in which nothing but ours lies. */
  static void set(Path state) throws IOException {
    Path marker = Folders.made(state).resolve(NAME);
    if (Files.exists(marker)) {
      return;
    }
    try (Stream<Path> entries = Files.list(state)) {
      if (entries.allMatch(entry -> OURS.contains(entry.getFileName().toString()))) {
        Path _ =
            Files.writeString(
                marker, "Everything in this folder is IPledge's; reset removes it.\n");
      }
    }
  }

  static boolean isSet(Path state) {
    return Files.isRegularFile(state.resolve(NAME));
  }
}
