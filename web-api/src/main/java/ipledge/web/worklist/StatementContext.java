package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.collateral.RightFinding;
import ipledge.pledge.Paper;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.RightsShown;
import ipledge.worklist.TaskView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The grounds that a statement of both parties cures. */
@Component
class StatementContext implements TaskContext {

  /** REG-P11: who knows of these may go on all the same. */
  static final Map<String, Paper> CURES =
      Map.of(
          "REG-P11.10", Paper.CONTINUE_DESPITE_SAME_DAY_INVENTION,
          "REG-P11.11", Paper.CONTINUE_DESPITE_INVALIDATION);

  private static final String STATEMENT = "CONTINUE_STATEMENT";

  private final PledgeQueries pledges;
  private final FilingsShown filings;
  private final RightsShown rights;
  private final CaseDocuments documents;

  StatementContext(
      PledgeQueries pledges, FilingsShown filings, RightsShown rights, CaseDocuments documents) {
    this.pledges = pledges;
    this.filings = filings;
    this.rights = rights;
    this.documents = documents;
  }

  /** A statement that is needed. */
  record Needed(UUID rightId, String title, String ground, String text) {}

  /** The page's context. */
  record Context(
      FilingsShown.FilingShown filing, List<Needed> needed, List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("supply-statement");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    FilingView filing = pledges.find(task.item().recordId());
    Map<UUID, String> titles =
        filings.rights(filing).stream()
            .collect(
                Collectors.toMap(
                    FilingsShown.FiledRight::id,
                    right -> right.title() == null ? right.number() : right.title()));
    return new Context(
        filings.of(filing.id()),
        filings.findings(filing).stream()
            .filter(finding -> finding.document().equals(STATEMENT))
            .map(finding -> needed(finding, titles))
            .toList(),
        documents.of(filing.applicationId()));
  }

  private Needed needed(RightFinding finding, Map<UUID, String> titles) {
    return new Needed(
        finding.rightId(),
        titles.getOrDefault(finding.rightId(), ""),
        finding.ground(),
        rights.finding(finding).message());
  }
}
