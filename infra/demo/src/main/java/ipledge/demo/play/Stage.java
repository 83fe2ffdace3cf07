package ipledge.demo.play;

import ipledge.demo.casefile.CaseFile;
import ipledge.demo.casefile.Step;
import ipledge.demo.client.Desk;
import ipledge.demo.client.Desk.Task;
import ipledge.demo.client.People;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One case being played: who plays, what the file says, and the application it became. */
final class Stage {

  private final People people;
  private final CaseFile file;
  private final UUID application = UUID.randomUUID();

  Stage(People people, CaseFile file) {
    this.people = people;
    this.file = file;
  }

  CaseFile file() {
    return file;
  }

  UUID application() {
    return application;
  }

  Desk at(String person) {
    return people.at(person);
  }

  /** The task of a step, waited for and claimed by whoever does it. */
  Task take(Step step) {
    return at(step.by()).take(application, step.name());
  }

  /** The same where there is one for each right. */
  Task take(Step step, String right) {
    return at(step.by()).take(application, step.name(), about(right).and(isAt(step.name())));
  }

  Done done(String result) {
    return new Done(result, "/cases/" + application);
  }

  Done done(Task task, String result) {
    return new Done(result, "/tasks/" + task.id());
  }

  /** Several steps may be done on one form, such as the scores of one right. */
  private static Predicate<JsonNode> isAt(String element) {
    return row -> row.path("elementId").asString("").equals(element);
  }

  private static Predicate<JsonNode> about(String right) {
    return row -> row.path("subject").asString("").split(" ", 2)[0].equals(right);
  }
}
