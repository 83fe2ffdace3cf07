package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.CaseRight;
import ipledge.worklist.TaskView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The right whose outside report is entered. */
@Component
class ReportContext implements TaskContext {

  private final ValuationParts parts;
  private final CaseDocuments documents;

  ReportContext(ValuationParts parts, CaseDocuments documents) {
    this.parts = parts;
    this.documents = documents;
  }

  /** The page's context. */
  record Context(
      ValuationsShown.ValuationShown valuation,
      CaseRight right,
      List<Object> firms,
      List<CaseDocument> documents,
      ValuationParts.@Nullable SentBack sentBack) {}

  @Override
  public Set<String> forms() {
    return Set.of("enter-report");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    return new Context(
        parts.valuation(task),
        parts.right(task, facts),
        List.of(),
        documents.of(task.item().caseId()),
        parts.sentBack(task));
  }
}
