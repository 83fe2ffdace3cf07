package ipledge.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessIdentityTest {

  @TempDir Path folder;

  @Test
  void thisProcessRuns() {
    assertThat(self().runs()).isTrue();
  }

  @Test
  void aLaterProcessWithTheSameNumberIsAnother() {
    ProcessIdentity self = self();
    assertThat(new ProcessIdentity(self.pid(), self.startTicks() - 1, self.bootId()).runs())
        .isFalse();
    assertThat(new ProcessIdentity(self.pid(), self.startTicks(), "another boot").runs()).isFalse();
  }

  @Test
  void aNameWithBracketsAndBlanksDoesNotConfuse() throws IOException {
    stat("7", "7 (a) b (c) S 1 7 7 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1 2");
    assertThat(ProcessIdentity.of(folder, 7)).contains(new ProcessIdentity(7, 98_765, "boot-1"));
  }

  @Test
  void anEndedProcessThatNobodyHasWaitedForDoesNotRun() throws IOException {
    stat("8", "8 (java) Z 1 8 8 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 1 0 98765 1 2");
    assertThat(ProcessIdentity.of(folder, 8)).isEmpty();
  }

  @Test
  void theRecordGivesTheProcessBack() throws IOException {
    ProcessRecord record = new ProcessRecord(folder, "web-api");
    assertThat(record.running()).isEmpty();
    record.write(self());
    assertThat(record.running()).contains(self());
    record.remove();
    assertThat(record.running()).isEmpty();
  }

  @Test
  void aRecordOfAnotherProcessOrABrokenOneCountsAsNone() throws IOException {
    ProcessRecord record = new ProcessRecord(folder, "web-api");
    record.write(new ProcessIdentity(self().pid(), 1, self().bootId()));
    assertThat(record.running()).isEmpty();
    Files.writeString(folder.resolve("web-api.process"), "half");
    assertThat(record.running()).isEmpty();
  }

  private static ProcessIdentity self() {
    return ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();
  }

  private void stat(String pid, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve(pid)).resolve("stat"), text + "\n");
    Files.writeString(
        Files.createDirectories(folder.resolve("sys/kernel/random")).resolve("boot_id"),
        "boot-1\n");
  }
}
