package ipledge.approval;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/** The case was examined for the green channel with its values (3.7). */
public record GreenChannelExamined(UUID recordId, UUID caseId, List<String> obstacles)
    implements DomainEvent {}
