package ipledge.intake;

import ipledge.collateral.Paper;
import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** Papers about the rights of a case were handed in. */
public record PapersHandedIn(UUID recordId, UUID caseId, List<Paper> papers)
    implements DomainEvent {}
