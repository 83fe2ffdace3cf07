package ipledge.worklist;

import ipledge.shared.DomainEvent;
import java.util.List;
import java.util.UUID;

/**
 * Tasks of a record ran past their due time, and whoever has them was told.
 *
 * @param recordId the record that the process carries
 * @param caseId the loan application
 * @param elements the overdue user tasks
 */
public record TasksReminded(UUID recordId, UUID caseId, List<String> elements)
    implements DomainEvent {}
