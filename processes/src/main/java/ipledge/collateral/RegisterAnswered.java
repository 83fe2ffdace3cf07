package ipledge.collateral;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * A register described a right.
 *
 * @param recordId the right
 * @param facts what it said
 */
public record RegisterAnswered(
    UUID recordId, RightKind rightKind, String number, RegisterFacts facts) implements DomainEvent {

  @Override
  public UUID caseId() {
    return recordId;
  }
}
