package ipledge.worklist;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's task as it stands.
 *
 * @param id the task
 * @param processId the BPMN process
 * @param recordId the record that the process carries
 * @param caseId the loan application
 * @param elementId the user task in the model
 * @param round how often the token came here by decision, from 1
 * @param formKey name of the page
 * @param candidateGroups roles that may take it
 * @param state where it stands
 * @param dueAt when it is due
 * @param claimedBy who has it
 * @param version grows with every change
 */
public record WorkItem(
    UUID id,
    String processId,
    UUID recordId,
    UUID caseId,
    String elementId,
    int round,
    String formKey,
    List<String> candidateGroups,
    List<String> excludedElements,
    State state,
    Instant dueAt,
    @Nullable String claimedBy,
    int version) {

  /** The states of a task. */
  public enum State {
    OPEN,
    CLAIMED,
    DONE,
    WITHDRAWN
  }
}
