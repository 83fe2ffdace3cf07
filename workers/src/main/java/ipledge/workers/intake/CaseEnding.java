package ipledge.workers.intake;

import ipledge.approval.Approvals;
import ipledge.contract.Contracts;
import ipledge.intake.Applications;
import ipledge.intake.RefusalReasons;
import ipledge.pledge.Pledges;
import ipledge.shared.Actor;
import ipledge.worklist.Worklist;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Undoes what a case had set aside, in every capability that set something aside for it. */
@Component
class CaseEnding {

  private final Applications applications;
  private final RefusalReasons reasons;
  private final Approvals approvals;
  private final Contracts contracts;
  private final Pledges pledges;
  private final Worklist worklist;

  CaseEnding(
      Applications applications,
      RefusalReasons reasons,
      Approvals approvals,
      Contracts contracts,
      Pledges pledges,
      Worklist worklist) {
    this.applications = applications;
    this.reasons = reasons;
    this.approvals = approvals;
    this.contracts = contracts;
    this.pledges = pledges;
    this.worklist = worklist;
  }

  void refuse(UUID applicationId, Actor by) {
    release(applicationId, by);
    applications.turnDown(applicationId, reasons.of(applicationId), by);
  }

  void release(UUID applicationId, Actor by) {
    worklist.withdrawAll(applicationId);
    contracts.endWithCase(applicationId, by);
    approvals.releaseQuota(applicationId, by);
    pledges.withdrawAll(applicationId, by);
  }
}
