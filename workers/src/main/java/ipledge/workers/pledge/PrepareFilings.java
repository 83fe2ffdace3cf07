package ipledge.workers.pledge;

import ipledge.pledge.Pledges;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Draws up a filing for each register that the case's rights are in. */
@Component
final class PrepareFilings implements JobWork {

  private final Pledges pledges;

  PrepareFilings(Pledges pledges) {
    this.pledges = pledges;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.PREPARE_FILINGS;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.FILING_IDS, pledges.prepare(job.applicationId(), job.actor()));
  }
}
