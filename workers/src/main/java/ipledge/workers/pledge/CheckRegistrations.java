package ipledge.workers.pledge;

import ipledge.pledge.Pledges;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Looks whether all pledges of the case are registered. */
@Component
final class CheckRegistrations implements JobWork {

  private final Pledges pledges;

  CheckRegistrations(Pledges pledges) {
    this.pledges = pledges;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.CHECK_REGISTRATIONS;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.PLEDGE_RESULT,
        pledges.checkRegistrations(job.applicationId(), job.actor()));
  }
}
