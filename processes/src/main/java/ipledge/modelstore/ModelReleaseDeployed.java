package ipledge.modelstore;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The engine has a release; cases that start from now on run on it. */
record ModelReleaseDeployed(UUID recordId, int number) implements DomainEvent {

  /** A release belongs to no loan; it is a case of its own. */
  @Override
  public UUID caseId() {
    return recordId;
  }
}
