package ipledge.workers.engine;

import java.util.UUID;

/** Who must know that a task's decision reached the engine on another way than the outbox. */
@FunctionalInterface
public interface AnsweredTasks {

  /** In the transaction that found the decision. */
  void remember(UUID workItemId);
}
