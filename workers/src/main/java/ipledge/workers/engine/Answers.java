package ipledge.workers.engine;

import java.util.Set;

/** Holds a worker to what its contract says it answers. */
final class Answers {

  private Answers() {}

  static JobEnd checked(JobType type, Answer answer) {
    Set<String> given = answer.variables().keySet();
    if (!given.equals(type.answers())) {
      throw new IllegalStateException(
          "%s answers %s, its contract says %s".formatted(type.name(), given, type.answers()));
    }
    return new JobEnd.Completed(answer.variables());
  }
}
