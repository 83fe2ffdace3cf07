package ipledge.workers.engine;

import java.time.Instant;
import java.util.UUID;

/** When a person's task is due. */
@FunctionalInterface
interface DueDates {

  /**
   * @param parameter the rulebook's key of the target
   * @param applicationId the case, whose channel may have a target of its own
   */
  Instant due(String parameter, UUID applicationId);
}
