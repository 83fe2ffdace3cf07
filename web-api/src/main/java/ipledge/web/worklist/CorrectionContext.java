package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.Letter;
import ipledge.web.view.Ageing;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.worklist.TaskView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The registrar's notice of correction. */
@Component
class CorrectionContext implements TaskContext {

  private final PledgeQueries pledges;
  private final FilingsShown filings;
  private final CaseDocuments documents;

  CorrectionContext(PledgeQueries pledges, FilingsShown filings, CaseDocuments documents) {
    this.pledges = pledges;
    this.filings = filings;
    this.documents = documents;
  }

  /**
   * The page's context.
   *
   * @param deadline last day for the correction
   */
  record Context(
      FilingsShown.FilingShown filing,
      String notice,
      Instant receivedAt,
      @Nullable LocalDate deadline,
      @Nullable Integer workingDaysLeft,
      Ageing ageing,
      List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("correct-filing");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    UUID id = task.item().recordId();
    FilingsShown.FilingShown filing = filings.of(id);
    Letter letter =
        pledges.letters(id).stream().findFirst().orElse(new Letter(task.openedAt(), ""));
    return new Context(
        filing,
        letter.text(),
        letter.receivedAt(),
        filing.noticeDeadline(),
        filing.workingDaysLeft(),
        filing.ageing(),
        documents.of(task.item().caseId()));
  }
}
