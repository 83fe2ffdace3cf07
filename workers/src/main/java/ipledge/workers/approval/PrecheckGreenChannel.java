package ipledge.workers.approval;

import ipledge.approval.Approvals;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Examines the case for the green channel before its rights are valued. */
@Component
final class PrecheckGreenChannel implements JobWork {

  private final Approvals approvals;

  PrecheckGreenChannel(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.PRECHECK_GREEN_CHANNEL;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.PRECHECK, approvals.precheck(job.applicationId(), job.actor()));
  }
}
