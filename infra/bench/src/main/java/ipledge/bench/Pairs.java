package ipledge.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;

/**
 * Slices of two sides, one right after the other and in a random order within each pair. A pair
 * during which others took a very different share of the machine is dropped.
 */
final class Pairs {

  private static final double SHARE_APART = 0.10;
  private static final double WALL_AND_CPU_APART = 0.15;
  private static final double STEADY = 0.05;

  /** Two slices that may be compared. */
  record Pair(Slice base, Slice other) {
    boolean isNoisy() {
      return Math.abs(base.foreign() - other.foreign()) > SHARE_APART;
    }
  }

  private final List<Pair> pairs = new ArrayList<>();

  static Pairs of(Side base, Side other, Settings settings) throws InterruptedException {
    Pairs all = new Pairs();
    Random coin = new Random();
    for (int i = 0; i < settings.pairs(); i++) {
      boolean baseFirst = coin.nextBoolean();
      Slice first = (baseFirst ? base : other).play(settings.slice());
      Slice second = (baseFirst ? other : base).play(settings.slice());
      Pair pair = baseFirst ? new Pair(first, second) : new Pair(second, first);
      all.pairs.add(pair);
      System.out.printf(
          "pair %d: %s %.2f/s, %.1f CPU-ms each; %s %.2f/s, %.1f CPU-ms each%s%n",
          i + 1,
          base.name(),
          pair.base().rate(),
          pair.base().cpuEach(),
          other.name(),
          pair.other().rate(),
          pair.other().cpuEach(),
          pair.isNoisy() ? " (noisy)" : "");
    }
    return all;
  }

  /** Plays slices until the CPU time of an application is steady, or the time is over. */
  static void warmUp(Side side, Settings settings) throws InterruptedException {
    long end = System.nanoTime() + settings.warmUp().toNanos();
    double last = Double.MAX_VALUE;
    Duration each = settings.slice();
    while (System.nanoTime() < end) {
      double now = side.play(each).cpuEach();
      System.out.printf("warm-up: %s %.1f CPU-ms each%n", side.name(), now);
      if (Math.abs(now - last) / now < STEADY) {
        return;
      }
      last = now;
    }
  }

  /** What is written down: every slice, and the ratios of the pairs that are left. */
  Map<String, Object> told() {
    List<Pair> left = pairs.stream().filter(pair -> !pair.isNoisy()).toList();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("base", pairs.stream().map(pair -> pair.base().told()).toList());
    told.put("other", pairs.stream().map(pair -> pair.other().told()).toList());
    told.put("pairsDropped", pairs.size() - left.size());
    if (left.isEmpty()) {
      told.put("ratios", "no pair is left: others took too different a share of the machine");
      return told;
    }
    Ratios wall = ratios(left, (base, other) -> other.rate() / base.rate());
    Ratios cpu = ratios(left, (base, other) -> base.cpuEach() / other.cpuEach());
    told.put("ratioByWallClock", wall);
    told.put("ratioByCpu", cpu);
    told.put("flagged", Math.abs(wall.median() - cpu.median()) / cpu.median() > WALL_AND_CPU_APART);
    return told;
  }

  private static Ratios ratios(List<Pair> left, ToDoubleBiFunction<Slice, Slice> ratio) {
    return Ratios.of(
        left.stream().map(pair -> ratio.applyAsDouble(pair.base(), pair.other())).toList());
  }
}
