package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The case was examined for the green channel before its rights were valued (3.7). */
public record GreenChannelPrechecked(
    UUID recordId, UUID caseId, Precheck result, List<String> obstacles) implements DomainEvent {}
