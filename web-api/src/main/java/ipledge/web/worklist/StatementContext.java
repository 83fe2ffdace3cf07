package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.RightChecks.Stage;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.NeededPaper;
import ipledge.web.view.NeededPapers;
import ipledge.worklist.TaskView;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a filing lacks before it can go out: papers, and changes in the register. */
@Component
class StatementContext implements TaskContext {

  private final PledgeQueries pledges;
  private final FilingsShown filings;
  private final NeededPapers needed;
  private final CaseDocuments documents;

  StatementContext(
      PledgeQueries pledges, FilingsShown filings, NeededPapers needed, CaseDocuments documents) {
    this.pledges = pledges;
    this.filings = filings;
    this.needed = needed;
    this.documents = documents;
  }

  /** The page's context. */
  record Context(
      FilingsShown.FilingShown filing, List<NeededPaper> needed, List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("supply-statement");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    FilingView filing = pledges.find(task.item().recordId());
    return new Context(
        filings.of(filing.id()),
        needed.of(filing.applicationId(), Stage.FILING, filing.rightIds()),
        documents.of(filing.applicationId()));
  }
}
