package ipledge.worklist;

import ipledge.shared.DomainEvent;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody was told that a step takes long.
 *
 * @param recordId the record that the process carries
 * @param caseId the loan application
 * @param workItemId the task
 * @param element the user task in the model
 * @param level who was told
 * @param percent of the target time that was used, for example 50
 * @param fellDueAt when that much was used
 */
public record NoticeGiven(
    UUID recordId,
    UUID caseId,
    UUID workItemId,
    String element,
    NoticeLevel level,
    String percent,
    Instant fellDueAt)
    implements DomainEvent {}
