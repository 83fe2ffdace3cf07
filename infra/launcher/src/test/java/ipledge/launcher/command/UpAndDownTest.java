package ipledge.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Folders;
import ipledge.launcher.Progress;
import ipledge.launcher.Refusal;
import ipledge.launcher.Settings;
import ipledge.launcher.Stack;
import ipledge.launcher.artifact.Cache;
import ipledge.launcher.artifact.Maven;
import ipledge.launcher.process.ProcessIdentity;
import ipledge.launcher.process.Spawner;
import ipledge.launcher.service.Service;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order of things, with real but tiny processes in place of the services. */
class UpAndDownTest {

  @TempDir Path folder;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @AfterEach
  void leaveNothingRunning() throws Exception {
    new Down(stack(store(), app())).run();
  }

  @Test
  void eachServiceStartsAfterThoseItNeedsAndStopsBeforeThem() throws Exception {
    Stack stack = stack(store(), app());
    new Up(stack).run();
    assertThat(new Status(stack).run()).isTrue();
    assertThat(text().indexOf("store       is ready"))
        .isLessThan(text().indexOf("app         is starting"));
    printed.reset();
    new Down(stack).run();
    assertThat(text().indexOf("app         stopped"))
        .isLessThan(text().indexOf("store       stopped"));
    assertThat(new Status(stack).run()).isFalse();
  }

  @Test
  void aSecondUpStartsOnlyWhatHasDied() throws Exception {
    Stack stack = stack(store(), app());
    new Up(stack).run();
    ProcessIdentity store = stack.record(stack.services().getFirst()).running().orElseThrow();
    ProcessIdentity app = stack.record(stack.services().getLast()).running().orElseThrow();
    assertThat(ProcessHandle.of(app.pid()).orElseThrow().destroyForcibly()).isTrue();
    ProcessHandle.of(app.pid()).ifPresent(process -> process.onExit().join());
    printed.reset();
    new Up(stack).run();
    assertThat(text()).contains("store       runs already", "app         is ready");
    assertThat(stack.record(stack.services().getFirst()).running()).contains(store);
  }

  @Test
  void anOutsideServiceIsNotStarted() throws Exception {
    Stack stack = stack(new Fake(folder, "store", Set.of(), "exit 1", true), app());
    new Up(stack).run();
    assertThat(text()).contains("store       is an outside one: fake:store");
    assertThat(stack.record(stack.services().getFirst()).running()).isEmpty();
  }

  @Test
  void aFailureIsOneSentenceAndWhatNeedsItIsNotStarted() {
    Stack stack =
        stack(new Fake(folder, "store", Set.of(), "echo disk gone; exit 3", false), app());
    assertThatThrownBy(() -> new Up(stack).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("store")
        .hasMessageContaining("store.log");
    assertThat(text()).doesNotContain("app         is starting");
  }

  @Test
  void resetAsksAndKeepsTheSettings() throws Exception {
    Stack stack = stack(store());
    new Up(stack).run();
    Path state = stack.folders().state();
    Path settings = Files.writeString(state.resolve(Settings.FILE_NAME), "");
    assertThatThrownBy(() -> new Reset(stack, answer("no")).run()).isInstanceOf(Refusal.class);
    assertThat(new Status(stack).run()).isTrue();
    new Reset(stack, answer("yes")).run();
    assertThat(settings).exists();
    assertThat(state.resolve("logs")).doesNotExist();
    assertThat(stack.record(stack.services().getFirst()).running()).isEmpty();
  }

  @Test
  void aFullDiskIsOneSentenceBeforeAnythingStarts() {
    Stack stack = stack(Map.of("IPLEDGE_DISK_FREE_MEGABYTES", "2000000000"), store());
    assertThatThrownBy(() -> new Up(stack).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("The disk of " + stack.folders().state())
        .hasMessageContaining("needs 2000000000 MB");
    assertThat(text()).isEmpty();
    assertThat(stack.record(stack.services().getFirst()).running()).isEmpty();
  }

  @Test
  void everyDiskThatIsWrittenToIsLookedAt() throws Exception {
    Path elsewhere = folder.resolve("of-the-store");
    Stack stack = stack(new Elsewhere(store(), elsewhere), app());
    assertThat(new Up(stack).places(false))
        .containsOnlyKeys(stack.folders().state(), stack.folders().cache(), elsewhere);
    assertThat(new Up(stack).places(true))
        .containsOnlyKeys(
            stack.folders().state(),
            stack.folders().cache(),
            elsewhere,
            stack.folders().root(),
            stack.maven().localRepository());
    Service outside = new Elsewhere(new Fake(folder, "x", Set.of(), "exit 1", true), elsewhere);
    assertThat(new Up(stack(outside)).places(false)).doesNotContainKey(elsewhere);
  }

  /** A service that keeps much in a folder of its own. */
  private record Elsewhere(Service to, Path folder) implements Delegating {
    @Override
    public List<Path> folders() {
      return List.of(folder);
    }
  }

  @Test
  void aFolderThatHoldsOtherThingsTooIsNeverEmptied() throws Exception {
    Stack stack = stack(store());
    Path letter = Folders.made(stack.folders().state()).resolve("letter.txt");
    Path _ = Files.writeString(letter, "not ours");
    new Up(stack).run();

    assertThatThrownBy(() -> new Reset(stack, answer("yes")).run())
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(stack.folders().state() + " is not removed")
        .hasMessageContaining(Marker.NAME);

    assertThat(letter).hasContent("not ours");
    assertThat(new Status(stack).run()).as("nothing was stopped either").isTrue();
  }

  @Test
  void aStackFromBeforeTheMarkGetsOneAtItsNextStart() throws Exception {
    Stack stack = stack(store());
    Path _ = stack.folders().of("secrets");
    Path _ = stack.folders().of("keycloak");
    new Up(stack).run();
    assertThat(Marker.isSet(stack.folders().state())).isTrue();
    new Reset(stack, answer("yes")).run();
    assertThat(stack.folders().state().resolve("secrets")).doesNotExist();
    assertThat(Marker.isSet(stack.folders().state())).as("it stays ours").isTrue();
  }

  private Fake store() {
    return new Fake(folder, "store", Set.of(), "touch ready-store; exec sleep 300", false);
  }

  private Fake app() {
    return new Fake(folder, "app", Set.of("store"), "touch ready-app; exec sleep 300", false);
  }

  private Stack stack(Service... services) {
    return stack(Map.of(), services);
  }

  private Stack stack(Map<String, String> variables, Service... services) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("IPLEDGE_DEADLINE_SECONDS", "20");
    Folders folders = new Folders(folder, folder.resolve("state"), folder.resolve("cache"));
    Maven maven = new Maven(folder);
    return new Stack(
        Settings.load(folder, environment),
        folders,
        new Progress(
            new PrintStream(printed, true, StandardCharsets.UTF_8), InstantSource.system()),
        maven,
        new Cache(folders.cache(), maven),
        new Spawner(Map.of("PATH", String.valueOf(System.getenv("PATH")))),
        List.of(services));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private static BufferedReader answer(String text) {
    return new BufferedReader(new StringReader(text + "\n"));
  }
}
