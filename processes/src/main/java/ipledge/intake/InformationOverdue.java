package ipledge.intake;

import ipledge.shared.DomainEvent;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a step asked for did not come in time; the case ends on the grounds that stand.
 *
 * @param limit the last day on which it could have come
 */
public record InformationOverdue(
    UUID recordId, UUID caseId, String element, int round, LocalDate limit)
    implements DomainEvent {}
