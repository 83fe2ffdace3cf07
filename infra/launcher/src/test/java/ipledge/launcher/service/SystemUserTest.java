package ipledge.launcher.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemUserTest {

  private static final List<String> PASSWD =
      List.of(
          "root:x:0:0:root:/root:/bin/bash",
          "toor:x:0:0:also root:/root:/bin/bash",
          "nobody:x:65534:65533:nobody:/nonexistent:/usr/sbin/nologin");

  @TempDir Path folder;

  @Test
  void findsAnOrdinaryUserByName() {
    assertThat(SystemUser.named("nobody", PASSWD)).contains(new SystemUser(65_534, 65_533));
    assertThat(SystemUser.named("postgres", PASSWD)).isEmpty();
  }

  @Test
  void neverTakesAUserThatIsRootByNumber() {
    assertThat(SystemUser.named("toor", PASSWD)).isEmpty();
  }

  @Test
  void theCommandBecomesThatUserAndDropsItsGroups() throws IOException {
    Path tool = Files.createFile(folder.resolve("setpriv"));
    Path _ = Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(new SystemUser(7, 8).prefix(List.of(folder.resolve("none"), folder)))
        .containsExactly(tool.toString(), "--reuid=7", "--regid=8", "--clear-groups", "--");
  }

  @Test
  void withoutTheToolOneSentenceSaysWhatToDo() {
    assertThatThrownBy(() -> new SystemUser(7, 8).prefix(List.of(folder)))
        .isInstanceOf(Refusal.class)
        .hasMessage(
            "PostgreSQL does not run as root, and setpriv, which changes the user, is missing:"
                + " install it (package util-linux), or call ./ipledge as an ordinary user.");
  }

  @Test
  void postgresStaysInTheStateFolderWhereItsUserCanReachIt() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    Path state = Files.createDirectory(closed.resolve("state"));
    Path _ = Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    assertThat(PostgresHome.of(state, Optional.empty())).isEqualTo(state.resolve("postgres"));
    assertThat(PostgresHome.of(state, Optional.of(new SystemUser(7, 8))))
        .startsWithRaw(Path.of("/var/lib/ipledge"));
    assertThat(PostgresHome.othersCanReach(Path.of("/usr"))).isTrue();
  }
}
