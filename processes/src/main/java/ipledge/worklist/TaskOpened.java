package ipledge.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The engine asks for a person. Process, record, element and round name the task for ever; the job
 * key only says how to answer now.
 *
 * @param processId the BPMN process
 * @param recordId the record that the process carries
 * @param caseId the loan application
 * @param elementId the user task in the model
 * @param round how often the token came here by decision, from 1
 * @param formKey name of the page, without its prefix
 * @param candidateGroups roles that may take it, at least one
 * @param excludedElements elements whose deciders may not take it
 * @param dueAt when it is due
 * @param jobKey the engine's job
 */
public record TaskOpened(
    String processId,
    UUID recordId,
    UUID caseId,
    String elementId,
    int round,
    String formKey,
    List<String> candidateGroups,
    List<String> excludedElements,
    Instant dueAt,
    long jobKey) {

  public TaskOpened {
    candidateGroups = List.copyOf(candidateGroups);
    excludedElements = List.copyOf(excludedElements);
  }
}
