package ipledge.intake;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/** A step sent the case back for more information. */
public record InformationRequested(
    UUID recordId, UUID caseId, String element, int round, Confidential question)
    implements DomainEvent {}
