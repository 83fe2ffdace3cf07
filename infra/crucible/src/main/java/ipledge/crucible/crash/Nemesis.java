package ipledge.crucible.crash;

import ipledge.crucible.people.Patience;
import ipledge.crucible.stack.LocalStack;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * Kills processes with {@code kill -9} at moments drawn from the seed, now and then two at once,
 * and lets the launcher bring them back.
 */
final class Nemesis implements Callable<Void> {

  /**
   * One blow.
   *
   * @param after how long everything has been up before
   * @param victims services by their names in {@code ./ipledge status}
   * @param gone how long they stay away
   */
  record Blow(Duration after, List<String> victims, Duration gone) {

    @Override
    public String toString() {
      return "after %.1f s kill %s for %.1f s"
          .formatted(
              after.toMillis() / 1000.0, String.join(" and ", victims), gone.toMillis() / 1000.0);
    }
  }

  private static final int MOST_UP_MILLIS = 9_000;
  private static final int MOST_GONE_MILLIS = 3_000;
  private static final int ONE_IN = 4;

  private final LocalStack stack;
  private final List<Blow> blows;

  Nemesis(LocalStack stack, List<Blow> blows) {
    this.stack = stack;
    this.blows = List.copyOf(blows);
  }

  /** Blows that hit every victim as often as the others. */
  static List<Blow> draw(int count, List<String> victims, RandomGenerator random) {
    List<Blow> blows = new ArrayList<>();
    List<String> left = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (left.isEmpty()) {
        left.addAll(victims);
      }
      String first = left.remove(random.nextInt(left.size()));
      String second = victims.get(random.nextInt(victims.size()));
      boolean both = random.nextInt(ONE_IN) == 0 && !first.equals(second);
      blows.add(
          new Blow(
              Duration.ofMillis(random.nextInt(MOST_UP_MILLIS)),
              both ? List.of(first, second) : List.of(first),
              Duration.ofMillis(random.nextInt(MOST_GONE_MILLIS))));
    }
    return blows;
  }

  @Override
  public Void call() throws Exception {
    for (Blow blow : blows) {
      Patience.pass(blow.after());
      System.out.println("nemesis     " + blow);
      for (String victim : blow.victims()) {
        kill(stack.process(victim));
      }
      Patience.pass(blow.gone());
      stack.up();
    }
    return null;
  }

  private static void kill(ProcessHandle process)
      throws InterruptedException, ExecutionException, IOException {
    boolean asked = process.destroyForcibly();
    try {
      ProcessHandle _ = process.onExit().get(10, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      throw new IOException(process.pid() + (asked ? " does not die" : " cannot be killed"), e);
    }
  }
}
