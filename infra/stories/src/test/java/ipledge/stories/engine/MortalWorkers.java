package ipledge.stories.engine;

import ipledge.workers.WorkersApplication;
import ipledge.workers.testing.LossyEngine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.SynchronousQueue;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The workers as they are shipped, in a process of their own: each time a job's work is committed
 * it says so, and tells the engine only when it is let. It ends when whoever started it does.
 */
final class MortalWorkers {

  static final String READY = "workers are ready";
  static final String COMMITTED = "work is committed of job ";

  private static final int ORPHANED = 3;
  private static final SynchronousQueue<String> LET = new SynchronousQueue<>();

  private MortalWorkers() {}

  public static void main(String[] settings) {
    Thread _ = Thread.ofPlatform().daemon().name("listens").start(MortalWorkers::listen);
    ConfigurableApplicationContext workers =
        new SpringApplicationBuilder(WorkersApplication.class, LossyEngine.class).run(settings);
    workers.getBean(LossyEngine.class).loseEnds(1, MortalWorkers::isLost, job -> {});
    say(READY);
  }

  /** Never: the end is told, or this process ends here. */
  private static synchronized boolean isLost(long job) {
    say(COMMITTED + job);
    try {
      String _ = LET.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return true;
    }
    return false;
  }

  private static void listen() {
    try (var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        LET.put(line);
      }
    } catch (IOException | InterruptedException gone) {
      System.err.println("nobody listens any more: " + gone);
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
