package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.valuation.ValuationRoute;
import ipledge.web.view.CaseRight;
import ipledge.worklist.TaskView;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The right for which an offer is made, or whose value a second person confirms. */
@Component
class OfferContext implements TaskContext {

  private static final String OFFER = "make-offer";

  private final ValuationParts parts;

  OfferContext(ValuationParts parts) {
    this.parts = parts;
  }

  /**
   * The page's context.
   *
   * @param alternative the way that may be taken instead of an offer
   */
  record Context(
      ValuationsShown.ValuationShown valuation,
      CaseRight right,
      @Nullable ValuationRoute alternative,
      ValuationParts.@Nullable SentBack sentBack) {}

  @Override
  public Set<String> forms() {
    return Set.of(OFFER, "confirm-value");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    boolean offering = task.item().formKey().equals(OFFER);
    return new Context(
        parts.valuation(task),
        parts.right(task, facts),
        offering ? parts.alternative(task) : null,
        parts.sentBack(task));
  }
}
