package ipledge.launcher.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnJarTest {

  @TempDir Path root;

  private OwnJar jar = new OwnJar(Path.of("."), "workers", "app", List.of());

  @BeforeEach
  void aRepositoryWithABuiltJar() throws IOException {
    jar = new OwnJar(root, "infra/exporter", "all", List.of("infra/exporter", "processes"));
    write("pom.xml", 100);
    write("processes/src/main/A.java", 100);
    write("infra/exporter/src/main/B.java", 100);
    write("infra/exporter/target/exporter-0.1.0-SNAPSHOT-all.jar", 200);
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
    write("processes/src/main/A.java", 300);
    assertThat(jar.needsBuild()).isTrue();
    jar.built();
    assertThat(jar.needsBuild()).isFalse();
  }

  @Test
  void testsAndBuildProductsDoNotCount() throws IOException {
    write("processes/src/test/ATest.java", 300);
    write("processes/target/classes/A.class", 300);
    write("processes/node_modules/x/y.js", 300);
    assertThat(jar.needsBuild()).isFalse();
  }

  private void write(String name, long seconds) throws IOException {
    Path file = root.resolve(name);
    Path _ = Files.createDirectories(file.resolveSibling("."));
    Path _ = Files.writeString(file, name);
    Path _ = Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000));
  }
}
