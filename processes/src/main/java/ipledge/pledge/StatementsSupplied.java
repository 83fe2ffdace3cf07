package ipledge.pledge;

import ipledge.collateral.Paper;
import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** Papers were attached to a filing. */
public record StatementsSupplied(UUID recordId, UUID caseId, List<Paper> papers)
    implements DomainEvent {}
