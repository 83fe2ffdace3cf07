package ipledge.approval;

import ipledge.shared.Money;
import org.jspecify.annotations.Nullable;

/** How much may be recommended and approved, as the facts of the case stand. */
final class Amounts {

  private Amounts() {}

  /**
   * @throws ApprovalRefused if there is no amount, or it is above what was asked for or may be lent
   */
  static Money require(CaseFacts facts, @Nullable Money amount, String pointer) {
    if (amount == null || !amount.isPositive()) {
      throw ApprovalRefused.amountMissing(pointer);
    }
    if (amount.compareTo(facts.application().amount()) > 0) {
      throw ApprovalRefused.aboveRequest(facts.application().amount().toString(), pointer);
    }
    Money most =
        facts
            .limit()
            .most()
            .orElseThrow(() -> ApprovalRefused.limitUnknown(facts.limit().missing(), pointer));
    if (amount.compareTo(most) > 0) {
      throw ApprovalRefused.aboveMost(most.toString(), pointer);
    }
    return amount;
  }

  /** The newest recommendation, or what was asked for. */
  static Money recommended(CaseFacts facts) {
    Money amount = facts.application().amount();
    for (Opinion opinion : facts.opinions()) {
      if (opinion.decision().equals("RECOMMEND") && opinion.amount() != null) {
        amount = opinion.amount();
      }
    }
    return amount;
  }
}
