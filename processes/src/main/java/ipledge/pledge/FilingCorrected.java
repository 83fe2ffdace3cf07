package ipledge.pledge;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The bank answers a correction notice. */
public record FilingCorrected(
    UUID recordId, UUID caseId, int round, Confidential text, List<UUID> documentIds)
    implements DomainEvent {}
