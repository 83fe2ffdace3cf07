package ipledge.worklist;

import java.util.Map;
import java.util.UUID;

/** What the worklist answers when the engine asks for a person. */
public sealed interface OpenResult {

  /**
   * A person will do it; the job stays open.
   *
   * @param workItemId the task
   */
  record Waiting(UUID workItemId) implements OpenResult {}

  /**
   * A person did it already; the job completes at once with the same decision.
   *
   * @param workItemId the task
   * @param decision the stored decision
   */
  record AlreadyDecided(UUID workItemId, Map<String, Object> decision) implements OpenResult {}

  /** The task was withdrawn with its case; the job is left to the interruption. */
  record Withdrawn() implements OpenResult {}
}
