package ipledge.approval;

import ipledge.shared.Confidential;
import ipledge.shared.DomainEvent;
import java.util.UUID;

/** An approval was checked afterwards. */
public record AfterCheckMade(
    UUID recordId, UUID caseId, AfterCheckResult result, Confidential reason)
    implements DomainEvent {}
