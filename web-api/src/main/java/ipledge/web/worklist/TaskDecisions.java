package ipledge.web.worklist;

import ipledge.shared.Actor;
import ipledge.shared.NoSuchRecord;
import ipledge.web.platform.ETags;
import ipledge.web.platform.command.Answer;
import ipledge.web.platform.command.Command;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.Receipt;
import ipledge.web.view.Receipts;
import ipledge.worklist.TaskView;
import ipledge.worklist.WorklistQueries;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** What every decision on a task has in common. */
@Component
class TaskDecisions {

  private final WorklistQueries queries;
  private final CaseDocuments documents;
  private final Receipts receipts;

  TaskDecisions(WorklistQueries queries, CaseDocuments documents, Receipts receipts) {
    this.queries = queries;
    this.documents = documents;
    this.receipts = receipts;
  }

  /**
   * Decides once per {@code Idempotency-Key}, on the task as the caller saw it.
   *
   * @param name of the command, for example {@code approval.investigate}
   * @param work the capability's decision; gives the audit event
   */
  Answer<Receipt> decide(UUID id, long version, String name, Actor by, Supplier<UUID> work) {
    TaskView task = queries.find(id, by);
    return receipts.once(
        new Command(by, name, task.item().recordId(), task.item().caseId()),
        id,
        () -> {
          ETags.requireCurrent(version, queries.find(id, by).item().version());
          return work.get();
        });
  }

  /** The case of a task. */
  UUID caseOf(UUID id, Actor by) {
    return queries.find(id, by).item().caseId();
  }

  /**
   * @throws NoSuchRecord if one of the papers is none of the task's case
   */
  void requirePapers(UUID id, Collection<UUID> papers, Actor by) {
    documents.requireOf(caseOf(id, by), papers);
  }
}
