package ipledge.web.platform.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build leaves the checks of the workbench out when nothing changed that they look at. What
 * they look at: its sources, and the description of the interface.
 */
class FrontendDigestTest {

  @TempDir Path module;

  private Path frontend = Path.of(".");

  @BeforeEach
  void aWorkbench() throws IOException {
    frontend = Files.createDirectories(module.resolve("src/main/frontend"));
    Files.createDirectories(frontend.resolve("node_modules/x"));
    Files.createDirectories(module.resolve("bin"));
    Path node = Files.writeString(module.resolve("bin/node"), "#!/bin/sh\necho v20.19.0\n");
    Files.setPosixFilePermissions(node, PosixFilePermissions.fromString("rwxr-xr-x"));
    Files.copy(Path.of("src/main/frontend/run"), frontend.resolve("run"));
    Files.writeString(module.resolve("openapi.json"), "{}");
    Files.writeString(frontend.resolve("page.ts"), "export {}");
  }

  @Test
  void aChangedDescriptionIsLookedAtAnew() throws Exception {
    String before = digest();
    assertThat(digest()).isEqualTo(before).hasSize(64);

    Files.writeString(module.resolve("openapi.json"), "{\"paths\": {}}");

    assertThat(digest()).isNotEqualTo(before);
  }

  @Test
  void aChangedSourceIsLookedAtAnewAndWhatWasInstalledIsNot() throws Exception {
    String before = digest();
    Files.writeString(frontend.resolve("node_modules/x/index.js"), "x");
    assertThat(digest()).isEqualTo(before);

    Files.writeString(frontend.resolve("page.ts"), "export const one = 1");

    assertThat(digest()).isNotEqualTo(before);
  }

  private String digest() throws Exception {
    ProcessBuilder run =
        new ProcessBuilder(
            "bash", frontend.resolve("run").toString(), "digest", module.resolve("out").toString());
    run.environment().compute("PATH", (name, path) -> module.resolve("bin") + ":" + path);
    Process process = run.redirectErrorStream(true).start();
    String said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
