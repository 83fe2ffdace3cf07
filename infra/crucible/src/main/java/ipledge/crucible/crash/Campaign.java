package ipledge.crucible.crash;

import ipledge.crucible.evidence.Gathered;
import ipledge.crucible.evidence.Journals;
import ipledge.crucible.evidence.Trail;
import ipledge.crucible.history.Call;
import ipledge.crucible.history.History;
import ipledge.crucible.history.Replay;
import ipledge.crucible.judge.Evidence.Deed;
import ipledge.crucible.judge.Judge;
import ipledge.crucible.judge.Violation;
import ipledge.crucible.people.Office;
import ipledge.crucible.people.Patience;
import ipledge.crucible.stack.LocalStack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Cases, people and blows on a running stack, and what is left of them. The seed draws everything;
 * only the operating system's own timing is not in it.
 */
public final class Campaign implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration THINKING = Duration.ofSeconds(4);
  private static final Duration QUIET_WITHIN = Duration.ofSeconds(60);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

  private final LocalStack stack;
  private final Path verifier;
  private final Random random;
  private final History history;
  private final Office office;
  private final Outsiders outsiders;
  private final Set<String> staff = new HashSet<>();
  private int cases;

  /**
   * @param verifier the jar of the offline verifier
   * @param output folder for the history
   */
  public Campaign(LocalStack stack, Path verifier, Path output, long seed) throws IOException {
    this.stack = stack;
    this.verifier = verifier;
    this.random = new Random(seed);
    this.history = new History(output.resolve("history.jsonl"));
    this.office =
        new Office(
            URI.create(stack.web()), URI.create(stack.issuer()), history, new Patience(PATIENCE));
    this.outsiders = new Outsiders(URI.create(stack.simulators()));
  }

  /**
   * Plays cases to their planned ends while processes are killed, and comes back when everybody is
   * done and everything is up again.
   *
   * @param count how many cases
   * @param blows how often something is killed
   * @param victims what may be killed
   */
  public void round(int count, int blows, List<String> victims)
      throws IOException, InterruptedException, ExecutionException {
    List<CasePlan> plans = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CasePlan plan = CasePlan.draw(++cases, i, random);
      outsiders.enter(plan);
      plans.add(plan);
      staff.addAll(plan.cast().values());
    }
    Nemesis nemesis = new Nemesis(stack, Nemesis.draw(blows, victims, random));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> all = new ArrayList<>();
      all.add(threads.submit(nemesis));
      for (CasePlan plan : plans) {
        all.add(threads.submit(new CasePlayer(plan, office, new Patience(PATIENCE), THINKING)));
      }
      for (Future<Void> one : all) {
        Void _ = one.get();
      }
    }
  }

  /** Waits for quiet and says everything that is wrong then. */
  public List<Violation> judge() throws IOException, InterruptedException, SQLException {
    List<Replay> replays = Replays.of(history.calls(), office);
    Instant end = Instant.now().plus(QUIET_WITHIN);
    while (true) {
      Gathered gathered = gathered(replays);
      List<Violation> found;
      try (Connection database = stack.database()) {
        found = Judge.judge(gathered.with(database));
      }
      if (found.isEmpty() || Instant.now().isAfter(end)) {
        return found;
      }
      Patience.pass(LOOK_EVERY);
    }
  }

  /** What is known outside the database, for a judge who is tested. */
  public Gathered gathered(List<Replay> replays) throws IOException, InterruptedException {
    return new Gathered(
        history.calls(),
        replays,
        visible(),
        Stream.of("registrar", "core-bank").flatMap(this::deeds).toList(),
        Trail.verify(verifier, stack.databaseAddress(), stack.secrets(), stack.witness()));
  }

  public List<Call> calls() {
    return history.calls();
  }

  @Override
  public void close() throws IOException {
    office.close();
    history.close();
  }

  private Stream<Deed> deeds(String face) {
    try {
      return Journals.read(outsiders.journal(face)).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a journal was read", e);
    }
  }

  private Set<UUID> visible() {
    Set<UUID> visible = new HashSet<>();
    for (String name : staff) {
      for (String scope : List.of("mine", "claimable")) {
        String path = "/api/v1/tasks?limit=200&scope=" + scope;
        for (String next = ""; next != null; ) {
          JsonNode page = office.person(name).read(path + next).body();
          page.path("items")
              .forEach(row -> visible.add(UUID.fromString(row.path("id").asString(""))));
          String more = page.path("next").asString("");
          next = more.isEmpty() ? null : "&after=" + more;
        }
      }
    }
    return visible;
  }
}
