package ipledge.web.worklist;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.posting.CasePostings;
import ipledge.shared.Money;
import ipledge.web.view.CaseParts;
import java.time.Instant;
import java.util.List;
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
   * All of it, in yuan.
   *
   * @param quotaReserved of the branch's credit plan (CRD-05)
   */
  record MoneyOfCase(
      Money requested,
      @Nullable Money approved,
      @Nullable Money totalValue,
      @Nullable Money lendingLimit,
      @Nullable Money quotaReserved,
      List<Posting> postings) {}

  private final CaseFactsReader facts;
  private final CasePostings postings;

  CaseMoney(CaseFactsReader facts, CasePostings postings) {
    this.facts = facts;
    this.postings = postings;
  }

  MoneyOfCase of(UUID applicationId) {
    CaseFacts known = facts.read(applicationId);
    Money held = postings.held(applicationId, "quota:" + applicationId);
    return new MoneyOfCase(
        known.application().amount(),
        known.approvedAmount(),
        CaseParts.totalValue(known),
        CaseParts.lendingLimit(known),
        held.isPositive() ? held : null,
        postings.ofCase(applicationId).stream()
            .map(
                movement ->
                    new Posting(
                        movement.id(),
                        movement.at(),
                        movement.kind(),
                        movement.to(),
                        movement.from(),
                        movement.amount(),
                        movement.reference()))
            .toList());
  }
}
