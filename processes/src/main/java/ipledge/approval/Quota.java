package ipledge.approval;

import ipledge.posting.AccountRef;
import ipledge.posting.PostingRefused;
import ipledge.posting.Postings;
import ipledge.posting.ReservationId;
import ipledge.rulebook.CreditPlans;
import ipledge.shared.BranchId;
import ipledge.shared.Money;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The credit plan set apart for loans on intellectual property (CRD-05): planned per year and
 * branch, reserved at approval, used at disbursement, given back when a case ends early.
 */
@Component
class Quota {

  private static final AccountRef PLANS = new AccountRef("plan:ip-pledge");

  private final Postings postings;
  private final CreditPlans plans;

  Quota(Postings postings, CreditPlans plans) {
    this.postings = postings;
    this.plans = plans;
  }

  /** What is neither reserved nor used of this year's plan, in yuan; nothing without a plan. */
  Optional<Money> free(BranchId branch, LocalDate on) {
    return plans
        .planned(Year.from(on), branch)
        .map(planned -> postings.balance(funded(branch, on)));
  }

  /** The same without filling the account: before its first use all of the plan is left. */
  Money left(BranchId branch, LocalDate on) {
    return postings
        .balanceIfOpen(account("free", branch, on))
        .or(() -> plans.planned(Year.from(on), branch))
        .orElseGet(Money::zero);
  }

  /**
   * Sets the amount aside.
   *
   * @throws PostingRefused if the plan has less left; of two cases racing for the last yuan exactly
   *     one gets it
   */
  ReservationId reserve(UUID applicationId, BranchId branch, LocalDate on, Money amount) {
    AccountRef used = account("used", branch, on);
    postings.open(used, Money.zero());
    return postings.reserve(
        funded(branch, on), used, amount, applicationId, "quota:" + applicationId);
  }

  boolean release(ReservationId reservation) {
    return postings.voidReservation(reservation);
  }

  /** The year's account, filled once from the plan. */
  private AccountRef funded(BranchId branch, LocalDate on) {
    AccountRef free = account("free", branch, on);
    postings.open(PLANS, null);
    postings.open(free, Money.zero());
    Money planned = plans.planned(Year.from(on), branch).orElseGet(Money::zero);
    if (planned.isPositive()) {
      postings.transfer(PLANS, free, planned, null, "plan:" + on.getYear() + ":" + branch);
    }
    return free;
  }

  private static AccountRef account(String kind, BranchId branch, LocalDate on) {
    return new AccountRef("quota:" + on.getYear() + ":" + branch + ":" + kind);
  }
}
