package ipledge.launcher.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Maven;
import ipledge.launcher.process.Spawner;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said when a demonstration cannot begin. */
class DemoAndClockTest {

  private static final Path SHIPPED = Path.of("../cases/refused-before-filing.yaml");

  @TempDir Path folder;

  @Test
  void aStackThatDoesNotRunIsNamedWithTheRemedy() {
    assertThatThrownBy(() -> new Demo(stack(), System.out).run(SHIPPED))
        .isInstanceOf(Refusal.class)
        .hasMessage("web-api does not run: start the stack with ./ipledge up.");
    assertThatThrownBy(() -> new Clock(stack()).lead("+30d"))
        .hasMessage("web-api does not run: start the stack with ./ipledge up.");
    assertThatThrownBy(() -> new Clock(stack()).show()).isInstanceOf(Refusal.class);
  }

  @Test
  void aBadFileIsOneSentenceBeforeAnythingIsAsked() throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.yaml"), "case: x\nenterprize: {}\n");
    assertThatThrownBy(() -> new Demo(stack(), System.out).run(bad))
        .isInstanceOf(Refusal.class)
        .hasMessage(bad + ", line 1: the file lacks enterprise.");
  }

  @Test
  void theClockGoesForwardOnly() {
    assertThatThrownBy(() -> new Clock(stack()).lead("-3d"))
        .isInstanceOf(Refusal.class)
        .hasMessage("The clock goes forward only, by a time such as +30d, +2h or +15m, not -3d.");
  }

  private Stack stack() {
    Map<String, String> environment = Map.of("IPLEDGE_STATE", folder.resolve("state").toString());
    Folders folders = Folders.of(folder, environment);
    return new Stack(
        Settings.load(folders.state(), environment),
        folders,
        new Progress(new PrintStream(PrintStream.nullOutputStream()), InstantSource.system()),
        new Maven(folder),
        new Cache(folder, new Maven(folder)),
        new Spawner(environment),
        List.of(new Fake(folder, "web-api", Set.of(), "exit 1", false)));
  }
}
