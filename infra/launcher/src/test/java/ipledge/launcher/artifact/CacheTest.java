package ipledge.launcher.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs of others are exactly the files that were tried; the wrapper here serves what it is
 * told.
 */
class CacheTest {

  private static final String SERVED = "the program";

  @TempDir Path root;

  private Cache cache = new Cache(Path.of("."), new Maven(Path.of(".")));

  @BeforeEach
  void aRepositoryThatServesSomething() throws IOException {
    Path wrapper =
        Files.writeString(
            root.resolve("mvnw"),
            """
            #!/bin/sh
            for argument; do
              case $argument in -DoutputDirectory=*) out=${argument#*=} ;; esac
            done
            mkdir -p "$out"
            printf '%s' "$(cat served)" > "$out/tool-1.0.tar.gz"
            """);
    Path _ = Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path _ = Files.writeString(root.resolve("served"), SERVED);
    cache = new Cache(root.resolve("cache"), new Maven(root));
  }

  @Test
  void theFileThatWasTriedIsKept() throws Exception {
    Artifact tool = new Artifact("com.example:tool:1.0:tar.gz", sha256(SERVED));

    cache.fetch(tool);

    assertThat(cache.holds(tool)).isTrue();
    assertThat(cache.archive(tool)).hasContent(SERVED);
  }

  @Test
  void anotherFileUnderItsNameIsRefusedAndNotKept() throws Exception {
    Artifact tool = new Artifact("com.example:tool:1.0:tar.gz", sha256(SERVED));
    Path _ = Files.writeString(root.resolve("served"), SERVED + "!");

    assertThatThrownBy(() -> cache.fetch(tool))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "tool-1.0.tar.gz has the checksum %s, not the expected %s: it is not used.",
            sha256(SERVED + "!"), sha256(SERVED));
    assertThat(cache.holds(tool)).isFalse();
    assertThat(root.resolve("cache/unchecked")).isEmptyDirectory();
  }

  @Test
  void everyProgramThatWeStartIsPinned() {
    for (Artifact artifact :
        new Artifact[] {
          Artifact.camunda(), Artifact.keycloak(), Artifact.postgres("Linux", "amd64")
        }) {
      assertThat(artifact.sha256()).as(artifact.coordinates()).matches("[0-9a-f]{64}");
      assertThat(artifact.coordinates()).matches("[^@:]+:[^@:]+:[0-9][^@:]*:[a-z.]+");
    }
  }

  private static String sha256(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(digest);
  }
}
