package ipledge.launcher.process;

import ipledge.launcher.Refusal;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Waits until a service answers, or says why it never will. */
public final class Readiness {

  /** One question to a service. */
  @FunctionalInterface
  public interface Probe {
    boolean ready() throws IOException, InterruptedException;
  }

  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final int LOG_LINES = 3;
  private static final int LINE_LENGTH = 1000;
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  private final InstantSource clock;

  public Readiness(InstantSource clock) {
    this.clock = clock;
  }

  /** Ready when the address answers 200. */
  public static Probe http(String address) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address)).timeout(Duration.ofSeconds(5)).GET().build();
    return () -> CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
  }

  /**
   * @throws Refusal when the process ends or the deadline passes, with the last lines of its log
   */
  public void await(
      String service, ProcessIdentity process, Probe probe, Duration deadline, Path log)
      throws InterruptedException {
    Instant latest = clock.instant().plus(deadline);
    while (!answers(probe)) {
      if (!process.runs()) {
        throw new Refusal(service + " ended while starting." + lastLines(log));
      }
      if (clock.instant().isAfter(latest)) {
        throw new Refusal(
            service + " is not ready after " + deadline.toSeconds() + " s." + lastLines(log));
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PAUSE.toMillis()));
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** Whether the service answers now; no answer is a no. */
  public static boolean answers(Probe probe) throws InterruptedException {
    try {
      return probe.ready();
    } catch (IOException e) {
      return false;
    }
  }

  /** The last errors, or else the last lines, each at a length that a terminal can take. */
  private static String lastLines(Path log) {
    try {
      List<String> lines = Files.readAllLines(log);
      List<String> errors = lines.stream().filter(line -> line.contains("ERROR")).toList();
      List<String> telling = errors.isEmpty() ? lines : errors;
      return telling.stream()
          .skip(Math.max(0, telling.size() - LOG_LINES))
          .map(line -> line.substring(0, Math.min(line.length(), LINE_LENGTH)))
          .collect(Collectors.joining("\n  ", " Its log " + log + " ends with:\n  ", ""));
    } catch (IOException e) {
      return " Its log is " + log + ".";
    }
  }
}
