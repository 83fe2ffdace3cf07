package ipledge.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * What one loan costs in counts that do not depend on the machine: loans one after the other on the
 * real broker, less what goes on without any loan. Held against {@code budgets.properties}; more
 * than budgeted is a fault, less is said.
 */
final class Counters {

  private static final int WARM = 2;
  private static final int COUNTED = 6;

  /** PostgreSQL's own counts of rows and commits are up to ten seconds old. */
  private static final Duration SETTLED = Duration.ofSeconds(11);

  private static final Duration IDLE = Duration.ofSeconds(20);

  private final RealSide side;
  private final Path budgets;

  Counters(RealSide side, Path budgets) {
    this.side = side;
    this.budgets = budgets;
  }

  /**
   * @return the counts by loan, on the shipped flows and on the fused ones
   * @throws IllegalStateException with every count that is over its budget
   */
  Map<String, Object> play() throws InterruptedException, IOException {
    var _ = side.playOneByOne(WARM);
    Map<String, Double> background = background();
    Map<String, Double> shipped = counted(background);
    side.fuse();
    var _ = side.playOneByOne(WARM);
    Map<String, Double> fused = counted(background);
    side.judge();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("shipped", shipped);
    told.put("fused", fused);
    told.put("a second without loans", background);
    List<String> over = new ArrayList<>();
    over.addAll(over("shipped", shipped));
    over.addAll(over("fused", fused));
    if (!over.isEmpty()) {
      shipped.forEach((name, count) -> System.out.printf("%-48s %12.1f%n", name, count));
      throw new IllegalStateException("over budget: " + over);
    }
    return told;
  }

  private Map<String, Double> counted(Map<String, Double> background) throws InterruptedException {
    settle();
    Map<String, Double> before = side.counters();
    long begin = System.nanoTime();
    var _ = side.playOneByOne(COUNTED);
    settle();
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Double> each = new TreeMap<>();
    side.counters()
        .forEach(
            (name, value) ->
                each.put(
                    name,
                    (value
                            - before.getOrDefault(name, 0.0)
                            - background.getOrDefault(name, 0.0) * seconds)
                        / COUNTED));
    return each;
  }

  /** By second, while nothing happens. */
  private Map<String, Double> background() {
    settle();
    Map<String, Double> before = side.counters();
    long begin = System.nanoTime();
    rest(IDLE);
    double seconds = (System.nanoTime() - begin) / 1e9;
    Map<String, Double> rate = new TreeMap<>();
    side.counters()
        .forEach(
            (name, value) -> rate.put(name, (value - before.getOrDefault(name, 0.0)) / seconds));
    return rate;
  }

  private List<String> over(String flows, Map<String, Double> counts) throws IOException {
    Properties most = new Properties();
    try (Reader reader = Files.newBufferedReader(budgets)) {
      most.load(reader);
    }
    List<String> over = new ArrayList<>();
    for (String budget : most.stringPropertyNames()) {
      String prefix = flows + ".";
      if (budget.startsWith(prefix)) {
        double allowed = Double.parseDouble(most.getProperty(budget));
        double seen = counts.getOrDefault(budget.substring(prefix.length()), Double.MAX_VALUE);
        System.out.printf("%-32s %12.1f of %12.1f%n", budget, seen, allowed);
        if (seen > allowed) {
          over.add("%s %.1f, allowed %.1f".formatted(budget, seen, allowed));
        }
      }
    }
    return over;
  }

  private static void settle() {
    rest(SETTLED);
  }

  private static void rest(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      LockSupport.parkNanos(end - System.nanoTime());
    }
  }
}
