package ipledge.launcher.artifact;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A jar of this repository.
 *
 * @param root the repository
 * @param module its Maven module, such as {@code infra/exporter}
 * @param classifier tells the runnable jar from the plain one: {@code app} of an application,
 *     {@code all} with its driver
 * @param sources the modules whose sources go into it
 */
public record OwnJar(Path root, String module, String classifier, List<String> sources) {

  private static final Set<String> NOT_SOURCES =
      Set.of("target", "node_modules", "dist", "test", ".git");

  /**
   * When a file's bytes were written; its modification time is the reproducible build's, the same
   * each time.
   */
  private static final String WRITTEN = "unix:ctime";

  public Path file() {
    String name = module.substring(module.lastIndexOf('/') + 1);
    return root.resolve(module)
        .resolve("target")
        .resolve(name + "-" + Artifact.ownVersion() + "-" + classifier + ".jar");
  }

  /** Whether it is missing, or a source is newer. */
  public boolean needsBuild() throws IOException {
    Path jar = file();
    if (!Files.exists(jar)) {
      return true;
    }
    FileTime built = (FileTime) Files.getAttribute(jar, WRITTEN);
    for (String source : sources) {
      if (hasNewer(root.resolve(source), built)) {
        return true;
      }
    }
    return Files.getLastModifiedTime(root.resolve("pom.xml")).compareTo(built) > 0;
  }

  /** Notes that it is up to date: Maven leaves a jar alone in which nothing has changed. */
  public void built() throws IOException {
    Path _ = Files.setLastModifiedTime(file(), FileTime.from(Instant.now()));
  }

  private static boolean hasNewer(Path folder, FileTime than) throws IOException {
    AtomicBoolean found = new AtomicBoolean();
    Path _ =
        Files.walkFileTree(
            folder,
            new SimpleFileVisitor<>() {
              @Override
              public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(dir.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
              }

              @Override
              public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                boolean newer = attributes.lastModifiedTime().compareTo(than) > 0;
                found.compareAndSet(false, newer);
                return newer ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
              }
            });
    return found.get();
  }
}
