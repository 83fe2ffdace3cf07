package ipledge.worklist;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** What a task asked for came by itself before anybody did it. */
public record TaskOvertaken(UUID recordId, UUID caseId, UUID workItemId, String element, int round)
    implements DomainEvent {}
