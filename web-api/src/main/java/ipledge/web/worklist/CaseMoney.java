package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.loan.LoanQueries;
import ipledge.loan.LoanQueries.LoanView;
import ipledge.loan.LoanState;
import ipledge.posting.CasePostings;
import ipledge.shared.Money;
import ipledge.web.view.CaseParts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The money of a case. */
@Component
class CaseMoney {

  /** A movement between two accounts. */
  record Posting(
      UUID id,
      Instant at,
      String kind,
      String debit,
      String credit,
      Money amount,
      String reference) {}

  /**
   * The case's loan, once somebody ordered to pay it out.
   *
   * @param annualRate as a fraction
   * @param drawnDownOn value date of the payment, null until paid out
   */
  record LoanShown(
      String number,
      LoanState state,
      Money amount,
      String annualRate,
      LocalDate maturity,
      @Nullable LocalDate drawnDownOn) {

    static LoanShown of(LoanView loan) {
      return new LoanShown(
          loan.number(),
          loan.state(),
          loan.amount(),
          loan.annualRate().fraction().toPlainString(),
          loan.maturity(),
          loan.drawnDownOn());
    }
  }

  /**
   * All of it, in yuan.
   *
   * @param maxLoan the most that may be lent (ALG-07); null until a value is confirmed, or if a
   *     figure is missing
   * @param quotaReserved of the branch's credit plan (CRD-05)
   * @param disbursed what the core bank paid out; null until then
   * @param outstanding what the loan owes by the books; null until paid out
   */
  record MoneyOfCase(
      Money requested,
      @Nullable Money approved,
      @Nullable Money totalValue,
      @Nullable Money lendingLimit,
      @Nullable Money maxLoan,
      @Nullable Money quotaReserved,
      @Nullable Money disbursed,
      @Nullable Money outstanding,
      @Nullable LoanShown loan,
      List<Posting> postings) {}

  private final CaseFactsReader facts;
  private final CasePostings postings;
  private final LoanQueries loans;
  private final AccountWords words;

  CaseMoney(CaseFactsReader facts, CasePostings postings, LoanQueries loans, AccountWords words) {
    this.facts = facts;
    this.postings = postings;
    this.loans = loans;
    this.words = words;
  }

  MoneyOfCase of(UUID applicationId) {
    CaseFacts known = facts.read(applicationId);
    Money held = postings.held(applicationId, "quota:" + applicationId);
    Optional<LoanView> loan = loans.of(applicationId).stream().findFirst();
    Optional<LoanView> paidOut = loan.filter(it -> it.state() == LoanState.ACTIVE);
    return new MoneyOfCase(
        known.application().amount(),
        known.approvedAmount(),
        CaseParts.totalValue(known),
        CaseParts.lendingLimit(known),
        CaseParts.lendingLimit(known) == null ? null : known.limit().most().orElse(null),
        held.isPositive() ? held : null,
        paidOut.map(LoanView::amount).orElse(null),
        paidOut.map(loans::outstanding).orElse(null),
        loan.map(LoanShown::of).orElse(null),
        postings.ofCase(applicationId).stream()
            .map(
                movement ->
                    new Posting(
                        movement.id(),
                        movement.at(),
                        movement.kind(),
                        words.of(movement.to()),
                        words.of(movement.from()),
                        movement.amount(),
                        movement.reference()))
            .toList());
  }
}
