package ipledge.web.clock;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * The bank's time was led on.
 *
 * @param recordId the one clock
 * @param fromMillis how far it was ahead of the wall's before
 * @param toMillis how far it is now
 */
record BusinessClockLed(UUID recordId, long fromMillis, long toMillis) implements DomainEvent {

  @Override
  public UUID caseId() {
    return recordId;
  }
}
