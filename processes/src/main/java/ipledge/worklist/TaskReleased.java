package ipledge.worklist;

import ipledge.shared.DomainEvent;
import java.util.UUID;

/**
 * A person gave a task back.
 *
 * @param recordId the record that the process carries
 * @param caseId the loan application
 * @param workItemId the task
 * @param element the user task in the model
 * @param round the task's round
 */
public record TaskReleased(UUID recordId, UUID caseId, UUID workItemId, String element, int round)
    implements DomainEvent {}
