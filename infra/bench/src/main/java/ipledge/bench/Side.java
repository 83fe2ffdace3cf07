package ipledge.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of two things that are compared: it plays applications and is watched. */
abstract class Side implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final int atOnce;
  private volatile Load load;

  Side(int atOnce) {
    this.atOnce = atOnce;
    this.load = new Load(atOnce);
  }

  abstract String name();

  /** Begins one application; {@link #ended} is called at its end. */
  abstract void begin();

  /** The processes whose CPU time is this side's. */
  abstract List<Long> pids();

  /** Counters that only grow. */
  abstract Map<String, Double> counters();

  final void ended() {
    load.ended();
  }

  /** Plays for so long, then until all that began have ended. */
  final Slice play(Duration time) throws InterruptedException {
    load = new Load(atOnce);
    Map<String, Double> first = counters();
    Machine.Look before = Machine.look(pids());
    load.run(time, this::begin);
    load.drain(PATIENCE);
    return slice(before, first);
  }

  private Slice slice(Machine.Look before, Map<String, Double> first) {
    Machine.Look after = Machine.look(pids());
    Map<String, Double> spent = new TreeMap<>();
    counters().forEach((name, value) -> spent.put(name, value - first.getOrDefault(name, 0.0)));
    return Slice.between(before, after, load.done(), spent);
  }

  /** Plays so many, each after the end of the one before. */
  final Slice playOneByOne(int count) throws InterruptedException {
    load = new Load(1);
    Map<String, Double> first = counters();
    Machine.Look before = Machine.look(pids());
    for (int i = 0; i < count; i++) {
      load.one(this::begin);
      load.drain(PATIENCE);
    }
    return slice(before, first);
  }

  @Override
  public abstract void close() throws Exception;
}
