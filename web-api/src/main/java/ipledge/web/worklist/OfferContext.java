package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.web.view.CaseRight;
import ipledge.worklist.TaskView;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The right for which an offer is made, or whose value a second person confirms. */
@Component
class OfferContext implements TaskContext {

  private final ValuationParts parts;

  OfferContext(ValuationParts parts) {
    this.parts = parts;
  }

  /** The page's context. */
  record Context(
      ValuationsShown.ValuationShown valuation,
      CaseRight right,
      ValuationParts.@Nullable SentBack sentBack) {}

  @Override
  public Set<String> forms() {
    return Set.of("make-offer", "confirm-value");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    return new Context(parts.valuation(task), parts.right(task, facts), parts.sentBack(task));
  }
}
