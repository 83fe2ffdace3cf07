package ipledge.intake;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/** What a step asked for cannot be supplied; the case ends on the grounds that stand. */
public record InformationDenied(
    UUID recordId, UUID caseId, String element, int round, Confidential reason)
    implements DomainEvent {}
