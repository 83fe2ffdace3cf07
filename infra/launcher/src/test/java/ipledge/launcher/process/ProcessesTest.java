package ipledge.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: started, waited for, stopped. */
class ProcessesTest {

  private static final Duration LONG = Duration.ofSeconds(20);
  private static final String PATH = String.valueOf(System.getenv("PATH"));

  @TempDir Path folder;

  private final Spawner spawner =
      new Spawner(Map.of("PATH", PATH, "JAVA_TOOL_OPTIONS", "-Xmx1m", "SECRET", "x"));
  private final Readiness readiness = new Readiness(InstantSource.system());

  @Test
  void aServiceGetsACleanEnvironmentAndItsOutputGoesToItsLog() throws Exception {
    Path log = folder.resolve("it.log");
    spawner.run("env", shell("env; echo $GREETING"), log);
    assertThat(Files.readString(log))
        .contains("hello", "PATH=")
        .doesNotContain("JAVA_TOOL_OPTIONS", "SECRET");
  }

  @Test
  void aFailedCommandNamesItsLog() {
    Path log = folder.resolve("it.log");
    assertThatThrownBy(() -> spawner.run("The build", shell("exit 7"), log))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The build failed with code 7")
        .hasMessageContaining("it.log");
  }

  @Test
  void aServiceStopsWhenAskedPolitely() throws Exception {
    ProcessIdentity process = spawner.start(shell("exec sleep 300"), folder.resolve("it.log"));
    assertThat(process.runs()).isTrue();
    assertThat(new Stopper(LONG).stop(process, "TERM")).isEqualTo(Stopper.Ending.STOPPED);
    assertThat(process.runs()).isFalse();
  }

  @Test
  void aServiceThatDoesNotListenIsKilled() throws Exception {
    Path deaf = folder.resolve("deaf");
    ProcessIdentity process =
        spawner.start(
            shell("trap '' TERM; touch " + deaf + "; while true; do sleep 1; done"),
            folder.resolve("it.log"));
    readiness.await("deaf", process, () -> Files.exists(deaf), LONG, folder.resolve("it.log"));
    assertThat(new Stopper(Duration.ofMillis(300)).stop(process, "TERM"))
        .isEqualTo(Stopper.Ending.KILLED);
    assertThat(process.runs()).isFalse();
  }

  @Test
  void aProcessThatGotTheNumberOfOursIsLeftAlone() throws Exception {
    ProcessIdentity other = spawner.start(shell("exec sleep 300"), folder.resolve("it.log"));
    ProcessIdentity ours = new ProcessIdentity(other.pid(), other.startTicks() - 1, other.bootId());
    assertThat(new Stopper(LONG).stop(ours, "TERM")).isEqualTo(Stopper.Ending.STOPPED);
    assertThat(other.runs()).isTrue();
    assertThat(new Stopper(LONG).stop(other, "KILL")).isEqualTo(Stopper.Ending.STOPPED);
  }

  @Test
  void aServiceThatEndsWhileStartingIsToldWithTheEndOfItsLog() throws Exception {
    Path log = folder.resolve("it.log");
    ProcessIdentity process = spawner.start(shell("sleep 0.3; echo no room; exit 1"), log);
    assertThatThrownBy(() -> readiness.await("engine", process, () -> false, LONG, log))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("engine ended while starting")
        .hasMessageContaining("no room");
  }

  @Test
  void aServiceThatNeverAnswersRunsIntoItsDeadline() throws Exception {
    Path log = folder.resolve("it.log");
    ProcessIdentity process = spawner.start(shell("exec sleep 300"), log);
    Readiness.Probe silent =
        () -> {
          throw new IOException("connection refused");
        };
    assertThatThrownBy(
            () -> readiness.await("engine", process, silent, Duration.ofMillis(600), log))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("engine is not ready after");
    assertThat(new Stopper(LONG).stop(process, "KILL")).isEqualTo(Stopper.Ending.STOPPED);
  }

  private Launch shell(String script) {
    return new Launch(List.of("/bin/sh", "-c", script), Map.of("GREETING", "hello"), folder);
  }
}
