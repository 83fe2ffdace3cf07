package ipledge.launcher.process;

import ipledge.launcher.Refusal;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Starts processes that outlive the launcher, each in a session of its own and with a clean
 * environment.
 */
public final class Spawner {

  /**
   * Nothing else is inherited: a JAVA_TOOL_OPTIONS or SPRING_… of the shell must not change a
   * service.
   */
  private static final Set<String> INHERITED =
      Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME");

  private static final long LARGEST_LOG_BYTES = 20L * 1024 * 1024;

  private final Map<String, String> environment;

  public Spawner(Map<String, String> environment) {
    this.environment =
        environment.entrySet().stream()
            .filter(variable -> INHERITED.contains(variable.getKey()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Starts a service; its output goes to the end of the log. */
  public ProcessIdentity start(Launch launch, Path log) throws IOException {
    rotate(log);
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
      command.add(
          "/usr/bin/setsid"); // keeps its pid: it execs; Ctrl-C in the terminal then stays with us
    }
    command.addAll(launch.command());
    Process process = builder(launch, command, log).start();
    return ProcessIdentity.of(process.pid())
        .orElseThrow(
            () -> new Refusal(command.getLast() + " ended at once; its log is " + log + "."));
  }

  /**
   * Runs a command to its end.
   *
   * @throws Refusal when it fails, with the name of its log
   */
  public void run(String what, Launch launch, Path log) throws IOException, InterruptedException {
    Process process = builder(launch, launch.command(), log).start();
    try {
      int exit = process.waitFor();
      if (exit != 0) {
        throw new Refusal(what + " failed with code " + exit + "; its log is " + log + ".");
      }
    } finally {
      process.destroy();
    }
  }

  private ProcessBuilder builder(Launch launch, List<String> command, Path log) {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(launch.folder().toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Map<String, String> variables = new TreeMap<>(environment);
    variables.putAll(launch.environment());
    builder.environment().clear();
    builder.environment().putAll(variables);
    return builder;
  }

  private static void rotate(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGEST_LOG_BYTES) {
      Files.move(
          log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
