package ipledge.intake;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The information that a step asked for was supplied. */
public record InformationSupplied(
    UUID recordId,
    UUID caseId,
    String element,
    int round,
    Confidential answer,
    List<UUID> documentIds)
    implements DomainEvent {}
