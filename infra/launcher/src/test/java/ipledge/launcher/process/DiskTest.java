package ipledge.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskTest {

  private static final int MORE_THAN_ANY_DISK_HAS = Integer.MAX_VALUE;

  @TempDir Path folder;

  @Test
  void aFullDiskIsOneSentenceThatNamesTheFolderAndWhatItIsFor() {
    Path later = folder.resolve("not/there/yet");
    assertThatThrownBy(
            () -> new Disk(MORE_THAN_ANY_DISK_HAS).demandSpace(later, "data, keys and logs"))
        .isInstanceOf(Refusal.class)
        .hasMessageMatching(
            "The disk of \\Q%s\\E \\(data, keys and logs\\) has \\d+ MB free; the local stack needs %d MB\\."
                .formatted(later, MORE_THAN_ANY_DISK_HAS));
  }

  @Test
  void aDiskWithRoomIsFineAndNothingIsMadeByLooking() {
    assertThatCode(() -> new Disk(1).demandSpace(folder.resolve("later"), "x"))
        .doesNotThrowAnyException();
    assertThat(folder).isEmptyDirectory();
  }
}
