package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.LoanLimit;
import ipledge.shared.Money;
import ipledge.web.view.Texts;
import ipledge.worklist.TaskView;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** How much may be lent at most, and how that comes about (ALG-07). */
@Component
class ReviewContext implements TaskContext {

  private final Texts texts;

  ReviewContext(Texts texts) {
    this.texts = texts;
  }

  /**
   * The page's context.
   *
   * @param maxLoan the most that may be lent, in yuan
   */
  record Context(Money maxLoan, List<ValuationsShown.CalculationLine> maxLoanSteps) {}

  @Override
  public Set<String> forms() {
    return Set.of("review-credit");
  }

  @Override
  public Object of(TaskView task, CaseFacts facts) {
    LoanLimit limit = facts.limit();
    List<ValuationsShown.CalculationLine> steps =
        List.of(
            step("pledge-limit", limit.pledgeLimit()),
            step("product-cap", limit.productCap()),
            step("borrower-room", limit.borrowerRoom()),
            step("most", limit.most()));
    return new Context(limit.most(), steps);
  }

  private ValuationsShown.CalculationLine step(String name, Money amount) {
    String code = "approval.limit." + name;
    return new ValuationsShown.CalculationLine(
        code, texts.of(code), amount.toString(), "CNY", null);
  }
}
