package ipledge.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** NullAway looks only where a package says that it is marked; so every package of ours says so. */
class NullMarkedTest {

  @TempDir Path planted;

  @Test
  void everyPackageOfEveryModuleStatesItsNulls() throws IOException {
    List<Path> sources = Repository.sources();
    assertThat(sources.stream().map(folder -> Repository.ROOT.relativize(folder).toString()))
        .contains(
            "processes/src/main/java",
            "workers/src/main/java",
            "web-api/src/main/java",
            "infra/simulators/src/main/java",
            "infra/launcher/src/main/java",
            "infra/exporter/src/main/java",
            "infra/crucible/src/main/java");
    for (Path folder : sources) {
      assertThat(unmarked(folder)).as(folder.toString()).isEmpty();
    }
  }

  @Test
  void aPackageThatDoesNotIsFound() throws IOException {
    write("a/A.java", "package a;");
    write("b/B.java", "package b;");
    write("b/package-info.java", "package b;");
    write("c/C.java", "package c;");
    write("c/package-info.java", "@NullMarked\npackage c;\n");

    assertThat(unmarked(planted)).containsExactly(planted.resolve("a"), planted.resolve("b"));
  }

  private static List<Path> unmarked(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(file -> file.resolveSibling(".").normalize())
          .distinct()
          .filter(folder -> !isMarked(folder.resolve("package-info.java")))
          .sorted()
          .toList();
    }
  }

  private static boolean isMarked(Path packageInfo) {
    return Files.exists(packageInfo)
        && Repository.read(packageInfo).lines().anyMatch("@NullMarked"::equals);
  }

  private void write(String name, String text) throws IOException {
    Path file = planted.resolve(name);
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
