package ipledge.workers.approval;

import ipledge.approval.Approvals;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Decides the channel by all rows of 3.7. */
@Component
final class DecideGreenChannel implements JobWork {

  private final Approvals approvals;

  DecideGreenChannel(Approvals approvals) {
    this.approvals = approvals;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.DECIDE_GREEN_CHANNEL;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.CHANNEL,
        approvals.decideGreenChannel(job.applicationId(), job.actor()));
  }
}
