package ipledge.web.clock;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * The bank's time is to be led on.
 *
 * @param recordId the one clock
 * @param fromMillis how far ahead of the wall's it was to be before
 * @param toMillis how far it is to be now
 */
record BusinessClockLed(UUID recordId, long fromMillis, long toMillis) implements DomainEvent {

  @Override
  public UUID caseId() {
    return recordId;
  }
}
