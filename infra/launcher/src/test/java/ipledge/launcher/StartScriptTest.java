package ipledge.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both scripts look for a JDK before anything else. */
class StartScriptTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

  @ParameterizedTest
  @ValueSource(strings = {"ipledge", "mvnw"})
  void aWrongJdkThatWasNamedIsSaidAndNotPassedOver(String script) throws Exception {
    ProcessBuilder command = new ProcessBuilder("bash", ROOT.resolve(script).toString(), "-v");
    command.environment().put("IPLEDGE_JDK", "/nonexistent");
    Process process = command.redirectErrorStream(true).start();

    assertThat(output(process).strip())
        .isEqualTo("IPLEDGE_JDK names /nonexistent, and that is not the folder of a JDK 25.");
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(1);
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
