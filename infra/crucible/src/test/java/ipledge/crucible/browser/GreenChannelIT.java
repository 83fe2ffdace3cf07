package ipledge.crucible.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import ipledge.crucible.stack.LocalStack;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The loan of 2006, from the wizard to the money, in a browser. The play itself is {@code
 * e2e/greenChannel.mjs} of the workbench; when it fails, {@code target/crucible/green-channel}
 * holds a picture of every open page and the log of every service.
 */
@Tag("browser")
class GreenChannelIT {

  private static final Path ROOT = Path.of(System.getProperty("ipledge.root"));
  private static final Path OUTPUT =
      Path.of(System.getProperty("crucible.output"), "green-channel");
  private static final Path FRONTEND = ROOT.resolve("web-api/src/main/frontend");

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = SEPARATE_THREAD)
  void theGreenChannelCaseIsPlayedByItsPeopleInABrowser() throws Exception {
    assertThat(FRONTEND.resolve("node_modules/playwright-core"))
        .as("the workbench's packages, which its build installs")
        .isDirectory();
    try (LocalStack stack = LocalStack.start(ROOT, OUTPUT)) {
      assertThat(play(stack.web())).as("exit code of the play; its words stand above").isZero();
    }
  }

  private static int play(String address) throws IOException, InterruptedException {
    Process play =
        new ProcessBuilder(
                List.of(
                    "node", "e2e/greenChannel.mjs", address, OUTPUT.resolve("pages").toString()))
            .directory(FRONTEND.toFile())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader said = play.inputReader(StandardCharsets.UTF_8)) {
      said.lines().forEach(System.out::println);
      return play.waitFor();
    } finally {
      play.destroyForcibly();
    }
  }
}
