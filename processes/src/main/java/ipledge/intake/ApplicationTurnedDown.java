package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The application was refused, with coded reasons. */
public record ApplicationTurnedDown(UUID recordId, UUID caseId, List<String> reasons)
    implements DomainEvent {}
