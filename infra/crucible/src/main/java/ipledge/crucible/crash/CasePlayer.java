package ipledge.crucible.crash;

import ipledge.crucible.crash.CasePlan.Way;
import ipledge.crucible.history.Outcome;
import ipledge.crucible.people.Command;
import ipledge.crucible.people.GaveUp;
import ipledge.crucible.people.Office;
import ipledge.crucible.people.Page;
import ipledge.crucible.people.Patience;
import ipledge.crucible.people.Person;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;

/** Plays one case as planned, whatever happens to the processes meanwhile. */
final class CasePlayer implements Callable<Void> {

  private static final Set<String> ENDED = Set.of("ACTIVE", "REFUSED", "WITHDRAWN");
  private static final Duration LOOK_EVERY = Duration.ofMillis(700);
  private static final String PATH = "/api/v1";

  private final CasePlan plan;
  private final Office office;
  private final Patience patience;
  private final Duration thinking;
  private final RandomGenerator random;
  private boolean askedBack;

  /**
   * @param thinking how long people think at most before they act
   */
  CasePlayer(CasePlan plan, Office office, Patience patience, Duration thinking) {
    this.plan = plan;
    this.office = office;
    this.patience = patience;
    this.thinking = thinking;
    this.random = new Random(plan.seed());
  }

  @Override
  public Void call() throws InterruptedException {
    handIn();
    while (true) {
      JsonNode page = awaitStep();
      String step = page.path("step").asString("");
      if (ENDED.contains(page.path("state").asString(""))) {
        return null;
      }
      if (step.equals(plan.turn()) && plan.way() == Way.LEFT_OPEN) {
        return null;
      }
      if (step.equals(plan.turn()) && plan.way() == Way.WITHDRAWN) {
        withdraw();
        return null;
      }
      doIt(step, page.path("number").asString(""));
    }
  }

  private void handIn() throws InterruptedException {
    think();
    Person manager = office.person(plan.proposer());
    String enterprise =
        new UUID(plan.seed() | 0x4000L, plan.id().getLeastSignificantBits()).toString();
    done(manager, Command.post(PATH + "/enterprises", Forms.enterprise(plan, enterprise)));
    done(manager, Command.post(PATH + "/applications", Forms.application(plan, enterprise)));
    think();
    Page draft = manager.read(application());
    done(manager, Command.post(application() + "/submission").ifMatch(draft.version()));
  }

  private void withdraw() throws InterruptedException {
    think();
    done(
        office.person(plan.proposer()),
        Command.post(application() + "/withdrawal", Map.of("reason", "企业改用自有资金")));
  }

  /** Until the case waits for somebody or has ended. */
  private JsonNode awaitStep() {
    Person manager = office.person(plan.proposer());
    return patience.until(
        "case " + plan.serial() + " waits for its next step",
        LOOK_EVERY,
        () -> {
          JsonNode page = manager.read(application()).body();
          boolean ended = ENDED.contains(page.path("state").asString(""));
          boolean waits = !page.path("waitsForRole").asString("").isEmpty();
          return ended || waits ? Optional.of(page) : Optional.empty();
        });
  }

  /** Takes the task of a step and decides it; nothing when it is gone already. */
  private void doIt(String step, String number) throws InterruptedException {
    Person person = office.person(plan.who(step));
    Optional<UUID> task = find(person, step, number);
    if (task.isEmpty()) {
      return;
    }
    think();
    String path = PATH + "/tasks/" + task.get();
    done(person, Command.post(path + "/claim"));
    Page page = person.read(path);
    think();
    boolean asking = step.equals("review-credit") && plan.way() == Way.ASKED_BACK && !askedBack;
    String form = page.body().path("formKey").asString("");
    done(
        person,
        Command.post(path + "/" + form, Forms.of(step, page.body(), plan, asking))
            .ifMatch(page.version()));
    askedBack |= asking;
  }

  private Optional<UUID> find(Person person, String step, String number) {
    for (String scope : List.of("mine", "claimable")) {
      JsonNode rows =
          person.read(PATH + "/tasks?limit=200&scope=" + scope + "&query=" + number).body();
      for (JsonNode row : rows.path("items")) {
        if (row.path("applicationId").asString("").equals(plan.id().toString())
            && row.path("elementId").asString("").equals(step)) {
          return Optional.of(UUID.fromString(row.path("id").asString("")));
        }
      }
    }
    return Optional.empty();
  }

  private void done(Person person, Command command) {
    Outcome outcome = person.insist(command);
    if (!(outcome instanceof Outcome.Answered)) {
      throw new GaveUp(
          "Case %d: %s was refused %s: %s"
              .formatted(plan.serial(), person.name(), command.path(), outcome));
    }
  }

  private void think() throws InterruptedException {
    Patience.pass(Duration.ofMillis(random.nextLong(thinking.toMillis() + 1)));
  }

  private String application() {
    return PATH + "/applications/" + plan.id();
  }
}
