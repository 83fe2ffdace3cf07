package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/** It was decided how fast the case may go (3.7). */
public record ChannelDecided(UUID recordId, UUID caseId, Channel channel) implements DomainEvent {}
