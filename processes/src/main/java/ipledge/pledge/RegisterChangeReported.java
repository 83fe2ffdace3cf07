package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** Somebody says that the register was changed as a filing needs it; it is looked at again. */
public record RegisterChangeReported(UUID recordId, UUID caseId) implements DomainEvent {}
