package ipledge.launcher.artifact;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The repository's own Maven wrapper. It knows the mirrors and credentials of this machine; we need
 * not.
 */
public final class Maven {

  private final Path root;

  public Maven(Path root) {
    this.root = root;
  }

  /** Where Maven keeps what it fetched, unless this machine's own settings say another place. */
  public Path localRepository() {
    return Path.of(System.getProperty("user.home"), ".m2", "repository");
  }

  /**
   * Copies an artifact into a folder; {@code -C} makes Maven refuse a file that differs from its
   * checksum.
   */
  public void copy(Artifact artifact, Path folder) throws IOException, InterruptedException {
    run(
        artifact.coordinates(),
        List.of(
            "-N",
            "-C",
            "dependency:copy",
            "-Dartifact=" + artifact.coordinates(),
            "-DoutputDirectory=" + folder,
            "-Dmdep.overWriteReleases=true"));
  }

  /** Builds modules with what they need, without their tests. */
  public void build(List<String> modules) throws IOException, InterruptedException {
    run(
        String.join(", ", modules),
        List.of("-pl", String.join(",", modules), "-am", "-DskipTests", "package"));
  }

  private void run(String what, List<String> arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(root.resolve("mvnw").toString(), "-q", "-B", "-Dstyle.color=never"));
    command.addAll(arguments);
    int exit = new ProcessBuilder(command).directory(root.toFile()).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new Refusal("Maven could not fetch or build " + what + "; what it said stands above.");
    }
  }
}
