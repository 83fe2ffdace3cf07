package ipledge.workers.engine;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** What a test's worker leaves behind: one row for each time it worked. */
record StepDone(UUID recordId, UUID caseId) implements DomainEvent {}
