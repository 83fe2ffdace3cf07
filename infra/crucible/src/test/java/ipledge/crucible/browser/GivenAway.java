package ipledge.crucible.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.crucible.stack.LocalStack;
import ipledge.launcher.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the processes of a stack give away to whoever looks at a list of processes: no password and
 * no key, which are files that only their owner can read.
 */
final class GivenAway {

  private static final int SHORTEST_SECRET = 12;

  private GivenAway() {}

  static void demandNothing(LocalStack stack) throws IOException {
    Map<Path, String> secrets = secrets(stack.secrets());
    assertThat(secrets).as("secrets of the stack").hasSizeGreaterThan(8);
    int looked = 0;
    for (Service service : stack.stack().inside()) {
      ProcessHandle process = stack.process(service.name());
      List<ProcessHandle> all = Stream.concat(Stream.of(process), process.descendants()).toList();
      for (ProcessHandle one : all) {
        for (String part : List.of("cmdline", "environ")) {
          String shown = shown(one.pid(), part);
          looked += shown.isEmpty() ? 0 : 1;
          secrets.forEach(
              (file, text) ->
                  assertThat(shown.contains(text))
                      .as("%s of %s shows %s", part, service.name(), file.getFileName())
                      .isFalse());
        }
      }
    }
    assertThat(looked).as("what could be read of the processes").isGreaterThan(10);
  }

  /** The text of every file of the secrets folder, none of which anybody else can read. */
  private static Map<Path, String> secrets(Path folder) throws IOException {
    Map<Path, String> secrets = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        if (Files.isDirectory(file)) {
          assertThat(mode).as(file.toString()).isEqualTo("rwx------");
        } else {
          assertThat(mode).as(file.toString()).isEqualTo("rw-------");
          String text = Files.readString(file).strip();
          assertThat(text.length()).as(file.toString()).isGreaterThan(SHORTEST_SECRET);
          secrets.put(file, text);
        }
      }
    }
    return secrets;
  }

  private static String shown(long pid, String part) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc", Long.toString(pid), part));
      return new String(bytes, StandardCharsets.UTF_8).replace('\0', '\n');
    } catch (IOException e) {
      if (ProcessHandle.of(pid).isPresent()) {
        throw e;
      }
      return "";
    }
  }
}
