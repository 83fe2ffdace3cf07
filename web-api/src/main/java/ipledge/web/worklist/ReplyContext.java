package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.shared.Money;
import ipledge.valuation.ValuationDetails.ValuationDetail;
import ipledge.web.view.CaseDocument;
import ipledge.web.view.CaseDocuments;
import ipledge.web.view.Person;
import ipledge.web.view.Staff;
import ipledge.worklist.TaskView;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offer to which the borrower replies. */
@Component
class ReplyContext implements TaskContext {

  private final ValuationParts parts;
  private final CaseDocuments documents;
  private final Staff staff;

  ReplyContext(ValuationParts parts, CaseDocuments documents, Staff staff) {
    this.parts = parts;
    this.documents = documents;
    this.staff = staff;
  }

  /**
   * The page's context.
   *
   * @param offer in yuan
   * @param basis why this much
   */
  record Context(
      ValuationsShown.ValuationShown valuation,
      @Nullable Money offer,
      @Nullable Instant offeredAt,
      @Nullable Person offeredBy,
      @Nullable String basis,
      List<CaseDocument> documents) {}

  @Override
  public Set<String> forms() {
    return Set.of("record-reply");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    ValuationDetail offered = parts.detail(task);
    return new Context(
        parts.valuation(task),
        offered.value(),
        offered.proposedAt(),
        staff.maybe(offered.proposedBy()),
        offered.opinion(),
        documents.of(task.item().caseId()));
  }
}
