package ipledge.web.view;

import ipledge.approval.Survey.SurveyPaper;
import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.shared.NoSuchRecord;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the papers of a case. */
@Component
public class CaseDocuments {

  private final DocumentQueries documents;
  private final PaperUses uses;
  private final Staff staff;

  CaseDocuments(DocumentQueries documents, PaperUses uses, Staff staff) {
    this.documents = documents;
    this.uses = uses;
    this.staff = staff;
  }

  /** All of them, oldest first. */
  public List<CaseDocument> of(UUID applicationId) {
    Map<UUID, List<String>> used = uses.of(applicationId);
    return documents.of(applicationId).stream()
        .map(paper -> shown(paper, used.getOrDefault(paper.id(), List.of())))
        .toList();
  }

  /** One on which nothing rests yet. */
  public CaseDocument shown(DocumentView paper) {
    return shown(paper, List.of());
  }

  private CaseDocument shown(DocumentView paper, List<String> used) {
    return new CaseDocument(
        paper.id(),
        paper.kind(),
        paper.title(),
        paper.fileName(),
        paper.mediaType(),
        paper.size(),
        paper.digest(),
        paper.generated(),
        staff.of(paper.addedBy()),
        paper.addedAt(),
        used);
  }

  /** As a survey names them, with the digests that they have. */
  public List<SurveyPaper> surveyed(Collection<UUID> ids) {
    return ids.stream()
        .distinct()
        .map(id -> new SurveyPaper(id, documents.find(id).digest()))
        .toList();
  }

  /**
   * @throws NoSuchRecord if one of them is not a paper of this case
   */
  public void requireOf(UUID applicationId, Collection<UUID> ids) {
    List<UUID> known = documents.of(applicationId).stream().map(DocumentView::id).toList();
    if (!known.containsAll(ids)) {
      throw new NoSuchRecord();
    }
  }
}
