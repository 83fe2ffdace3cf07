package ipledge.stories.engine;

import ipledge.testing.TestDatabase;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@link MortalWorkers}, and who decides when they die. */
final class WorkersProcess implements AutoCloseable {

  private static final int SECONDS = 180;
  private static final int LAST_LINES = 30;

  private final Process process;
  private final LongPredicate fatal;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final CompletableFuture<Long> death = new CompletableFuture<>();
  private final Deque<String> said = new ArrayDeque<>();

  private WorkersProcess(Process process, LongPredicate fatal) {
    this.process = process;
    this.fatal = fatal;
  }

  /**
   * Starts it and waits until it takes jobs.
   *
   * @param settings of the application
   * @param fatal the job, by its key, after whose commit the process is killed
   */
  static WorkersProcess start(Map<String, ?> settings, LongPredicate fatal) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath(),
                MortalWorkers.class.getName()));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    command.add("--server.port=0");
    // As wherever more than one such process runs.
    command.add("--ipledge.sealing.enabled=false");
    WorkersProcess started =
        new WorkersProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), fatal);
    Thread _ = Thread.ofVirtual().name("listens to workers").start(started::listen);
    try {
      String _ = started.ready.get(SECONDS, TimeUnit.SECONDS);
      return started;
    } catch (Exception | Error failed) {
      started.close();
      throw failed;
    }
  }

  /**
   * Waits until it was killed.
   *
   * @return the job whose work is committed and of whose end the engine has not heard
   */
  long awaitDeath() throws Exception {
    return death.get(SECONDS, TimeUnit.SECONDS);
  }

  /** What the operating system says the process ended with. */
  int exit() {
    return process.exitValue();
  }

  @Override
  public void close() throws InterruptedException {
    int _ = process.destroyForcibly().waitFor();
  }

  /** Without the domain's test helpers, which would be taken for parts of the application. */
  private static String classPath() throws URISyntaxException {
    Path helpers =
        Path.of(TestDatabase.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    String whole =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Stream.of(whole.split(File.pathSeparator, -1))
        .filter(entry -> !Path.of(entry).equals(helpers))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private void listen() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        Writer let = process.outputWriter(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.equals(MortalWorkers.READY)) {
          boolean _ = ready.complete(line);
        } else if (line.startsWith(MortalWorkers.COMMITTED)) {
          long job = Long.parseLong(line.substring(MortalWorkers.COMMITTED.length()));
          if (fatal.test(job)) {
            close();
            boolean _ = death.complete(job);
            return;
          }
          let.write("go on\n");
          let.flush();
        } else {
          said.addLast(line);
          if (said.size() > LAST_LINES) {
            String _ = said.removeFirst();
          }
        }
      }
      fail(new IllegalStateException("the workers ended by themselves"));
    } catch (IOException e) {
      fail(new UncheckedIOException(e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      fail(e);
    }
  }

  private void fail(Throwable cause) {
    var failure = new IllegalStateException(String.join("\n", said), cause);
    boolean _ = ready.completeExceptionally(failure);
    boolean _ = death.completeExceptionally(failure);
  }
}
