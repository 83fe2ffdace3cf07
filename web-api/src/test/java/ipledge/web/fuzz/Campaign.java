package ipledge.web.fuzz;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shoots for a while, keeps the first shot of every kind of breach, and makes it small. */
final class Campaign {

  private static final Pattern RECORD = Pattern.compile("/([a-z]+)/([0-9a-f-]{36})(/|$)");
  private static final int MOST_KINDS = 12;

  /** A breach with the shot that showed it. */
  private record Finding(int number, Shot shot, Oracle.Breach breach) {}

  private final Gunner gunner;
  private final Range range;
  private final Known known;
  private final Oracle oracle;
  private final Traces traces;
  private final long seed;

  private final Map<String, Finding> findings = new LinkedHashMap<>();
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Set<String> tried = new TreeSet<>();
  private final Set<String> accepted = new TreeSet<>();
  private List<String> state;
  private Traces.Events events;
  private int shots;

  Campaign(Gunner gunner, Range range, Known known, Oracle oracle, Traces traces, long seed) {
    this.gunner = gunner;
    this.range = range;
    this.known = known;
    this.oracle = oracle;
    this.traces = traces;
    this.seed = seed;
    state = traces.now();
    events = traces.events();
  }

  /** Until the time is over or so many shots have fallen. */
  void run(Duration time, int most) {
    long end = System.nanoTime() + time.toNanos();
    while (shots < most && System.nanoTime() < end && findings.size() < MOST_KINDS) {
      shots++;
      Shot shot = gunner.aim(new Dice(seed, shots));
      tried.add(shot.operation().name());
      for (Oracle.Breach breach : fire(shot)) {
        String kind = breach.rule() + " at " + shot.operation().name();
        findings.putIfAbsent(kind, new Finding(shots, shot, breach));
      }
    }
  }

  int shots() {
    return shots;
  }

  Set<String> tried() {
    return Set.copyOf(tried);
  }

  Set<String> accepted() {
    return Set.copyOf(accepted);
  }

  /** A line for the log. */
  String summary() {
    return "fuzz: seed %d, %d shots at %d operations, %d of them accepted some; answers %s"
        .formatted(seed, shots, tried.size(), accepted.size(), statuses);
  }

  /** Every kind of breach with its smallest shot and the way to see it again. */
  List<String> report() {
    List<String> report = new ArrayList<>();
    findings.forEach(
        (kind, found) -> {
          Shot smallest =
              new Shrinker(
                      candidate ->
                          fire(candidate).stream()
                              .anyMatch(breach -> breach.rule().equals(found.breach().rule())))
                  .smallest(found.shot());
          report.add(
              "%s%n%s%n  %s%n  again: -Dfuzz.seed=%d -Dfuzz.shots=%d%n"
                  .formatted(kind, smallest, found.breach().what(), seed, found.number()));
        });
    return report;
  }

  private List<Oracle.Breach> fire(Shot shot) {
    Reply reply = range.fire(shot);
    statuses.merge(reply.status(), 1, Integer::sum);
    if (reply.accepted()) {
      accepted.add(shot.operation().name());
      learn(shot, reply);
    }
    List<Oracle.Breach> breaches = new ArrayList<>(oracle.judge(shot, reply));
    breaches.addAll(oracle.judge(shot, reply, remains()));
    return breaches;
  }

  private void learn(Shot shot, Reply reply) {
    Matcher record = RECORD.matcher(shot.path());
    boolean ofOne = record.find();
    boolean page = ofOne && !shot.operation().path().matches(".*(timeline|documents|events)");
    known.learn(
        ofOne && shot.path().endsWith(record.group(2)) ? record.group(1) : shot.operation().about(),
        page ? Optional.of(record.group(2)) : Optional.empty(),
        reply);
  }

  private Oracle.Remains remains() {
    List<String> now = traces.now();
    List<String> changed = new ArrayList<>(now);
    changed.removeAll(state);
    Traces.Events eventsNow = traces.events();
    Oracle.Remains remains =
        new Oracle.Remains(
            changed,
            eventsNow.refusals() - events.refusals(),
            eventsNow.others() - events.others());
    state = now;
    events = eventsNow;
    return remains;
  }
}
