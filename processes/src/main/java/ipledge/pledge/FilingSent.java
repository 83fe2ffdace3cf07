package ipledge.pledge;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** The bank decided to send a filing, or its correction, under this key. */
public record FilingSent(UUID recordId, UUID caseId, String key) implements DomainEvent {}
