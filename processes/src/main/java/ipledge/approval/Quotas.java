package ipledge.approval;

import ipledge.audit.AuditTrail;
import ipledge.posting.Postings;
import ipledge.posting.ReservationId;
import ipledge.shared.Actor;
import ipledge.shared.BranchId;
import ipledge.shared.Events;
import ipledge.shared.Money;
import ipledge.shared.NoSuchRecord;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quota that an approval reserved for its case (CRD-05). */
@Service
@Transactional
public class Quotas {

  private final ApprovalCaseRepository cases;
  private final Quota quota;
  private final Postings postings;
  private final AuditTrail audit;

  Quotas(ApprovalCaseRepository cases, Quota quota, Postings postings, AuditTrail audit) {
    this.cases = cases;
    this.quota = quota;
    this.postings = postings;
    this.audit = audit;
  }

  /** What the branch may still lend of this year's plan, in yuan. */
  @Transactional(readOnly = true)
  public Money left(BranchId branch, LocalDate on) {
    return quota.left(branch, on);
  }

  /** Whether the case has its quota set aside, neither used nor given back. */
  @Transactional(readOnly = true)
  public boolean isReserved(UUID applicationId) {
    return cases
        .findById(applicationId)
        .flatMap(ApprovalCase::reservation)
        .map(ReservationId::new)
        .filter(postings::isOpen)
        .isPresent();
  }

  /**
   * The loan was paid out; a second time changes nothing.
   *
   * @throws NoSuchRecord if nothing was ever reserved
   * @throws ipledge.posting.PostingRefused if it was given back
   */
  public void use(UUID applicationId, Actor by) {
    UUID reservation =
        cases
            .findById(applicationId)
            .flatMap(ApprovalCase::reservation)
            .orElseThrow(NoSuchRecord::new);
    if (postings.post(new ReservationId(reservation))) {
      audit.append(by, Events.of(new QuotaUsed(applicationId, applicationId, reservation)));
    }
  }
}
