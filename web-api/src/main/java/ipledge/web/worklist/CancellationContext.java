package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.pledge.PledgeQueries;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A pledge of an ended case that the registrar does not cancel. */
@Component
class CancellationContext implements TaskContext {

  private final PledgeQueries pledges;
  private final FilingsShown filings;
  private final CaseDocuments documents;
  private final Texts texts;

  CancellationContext(
      PledgeQueries pledges, FilingsShown filings, CaseDocuments documents, Texts texts) {
    this.pledges = pledges;
    this.filings = filings;
    this.documents = documents;
    this.texts = texts;
  }

  /**
   * The page's context.
   *
   * @param refusal the registrar's reason; null once somebody settled it
   */
  record Context(
      FilingsShown.FilingShown filing, @Nullable String refusal, List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("settle-cancellation");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    String code = pledges.find(task.item().recordId()).cancellationRefusal();
    return new Context(
        filings.of(task.item().recordId()),
        code == null ? null : inWords(code),
        documents.of(task.item().caseId()));
  }

  private String inWords(String code) {
    return texts.named(
        "pledge.registrar." + code, texts.of("pledge.registrar-refused", Map.of("code", code)));
  }
}
