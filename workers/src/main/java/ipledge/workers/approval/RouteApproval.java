package ipledge.workers.approval;

import ipledge.approval.Approvals;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Decides whose authority reaches the amount. */
@Component
final class RouteApproval implements JobWork {

  private final Approvals approvals;

  RouteApproval(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.ROUTE_APPROVAL;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.APPROVAL_ROUTE, approvals.route(job.applicationId(), job.actor()));
  }
}
