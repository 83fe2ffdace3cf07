package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.party.ServiceProviders;
import ipledge.party.ServiceProviders.ServiceProvider;
import ipledge.shared.BankTime;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.CaseRight;
import ipledge.worklist.TaskView;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The right whose outside report is entered. */
@Component
class ReportContext implements TaskContext {

  private final ValuationParts parts;
  private final CaseDocuments documents;
  private final ServiceProviders providers;
  private final Clock clock;

  ReportContext(
      ValuationParts parts, CaseDocuments documents, ServiceProviders providers, Clock clock) {
    this.parts = parts;
    this.documents = documents;
    this.providers = providers;
    this.clock = clock;
  }

  /** The page's context. */
  record Context(
      ValuationsShown.ValuationShown valuation,
      CaseRight right,
      List<ServiceProvider> firms,
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
        providers.appraisers(BankTime.today(clock)),
        documents.of(task.item().caseId()),
        parts.sentBack(task));
  }
}
