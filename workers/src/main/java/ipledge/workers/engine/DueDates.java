package ipledge.workers.engine;

import java.time.Instant;

/** When a person's task is due. */
@FunctionalInterface
interface DueDates {

  /**
   * @param parameter the rulebook's key of the target in working days
   */
  Instant due(String parameter);
}
