package ipledge.web.view;

import ipledge.contract.DocumentQueries;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.shared.NoSuchRecord;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Shows the papers of a case. */
@Component
public class CaseDocuments {

  private final DocumentQueries documents;
  private final Staff staff;

  CaseDocuments(DocumentQueries documents, Staff staff) {
    this.documents = documents;
    this.staff = staff;
  }

  /** All of them, oldest first. */
  public List<CaseDocument> of(UUID applicationId) {
    return documents.of(applicationId).stream().map(this::shown).toList();
  }

  public CaseDocument shown(DocumentView paper) {
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
        paper.addedAt());
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
