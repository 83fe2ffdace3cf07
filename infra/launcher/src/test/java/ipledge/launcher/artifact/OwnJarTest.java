package ipledge.launcher.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnJarTest {

  private static final Duration EARLIER = Duration.ofHours(-1);
  private static final Duration LATER = Duration.ofHours(1);
  private static final Duration REPRODUCIBLE = Duration.ofDays(-3650);

  @TempDir Path root;

  private OwnJar jar = new OwnJar(Path.of("."), "workers", "app", List.of());

  @BeforeEach
  void aRepositoryWithABuiltJar() throws IOException {
    jar = new OwnJar(root, "infra/exporter", "all", List.of("infra/exporter", "processes"));
    write("pom.xml", EARLIER);
    write("processes/src/main/A.java", EARLIER);
    write("infra/exporter/src/main/B.java", EARLIER);
    write("infra/exporter/target/exporter-0.1.0-SNAPSHOT-all.jar", REPRODUCIBLE);
  }

  @Test
  void aJarNewerThanItsSourcesIsTaken() throws IOException {
    assertThat(jar.needsBuild()).isFalse();
  }

  @Test
  void aMissingJarIsBuilt() throws IOException {
    Files.delete(jar.file());
    assertThat(jar.needsBuild()).isTrue();
  }

  @Test
  void aNewerSourceOfAnyModuleInItCounts() throws IOException {
    write("processes/src/main/A.java", LATER);
    assertThat(jar.needsBuild()).isTrue();
  }

  @Test
  void aBuildThatChangedNothingCountsToo() throws IOException {
    Path source = Files.writeString(root.resolve("processes/src/main/A.java"), "same bytes");
    jar.built();
    assertThat(source).exists();
    assertThat(jar.needsBuild()).isFalse();
  }

  @Test
  void testsAndBuildProductsDoNotCount() throws IOException {
    write("processes/src/test/ATest.java", LATER);
    write("processes/target/classes/A.class", LATER);
    write("processes/node_modules/x/y.js", LATER);
    assertThat(jar.needsBuild()).isFalse();
  }

  private void write(String name, Duration fromNow) throws IOException {
    Path file = root.resolve(name);
    Path _ = Files.createDirectories(file.resolveSibling("."));
    Path _ = Files.writeString(file, name);
    Path _ = Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(fromNow)));
  }
}
