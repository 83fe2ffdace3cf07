package ipledge.workers.engine;

import ipledge.shared.Violation;
import java.util.Map;

/** The model does not say what the worklist must know of a person's task. */
final class IncompleteUserTask extends Violation {

  IncompleteUserTask(String header) {
    super(Kind.RULE, "engine.incomplete-user-task", Map.of("header", header));
  }
}
