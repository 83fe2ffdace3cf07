package ipledge.workers.pledge;

import ipledge.pledge.Pledges;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The filing ends without a registration. */
@Component
final class CloseFiling implements JobWork {

  private final Pledges pledges;

  CloseFiling(Pledges pledges) {
    this.pledges = pledges;
  }

  @Override
  public JobType type() {
    return PledgeRegistrationProcess.CLOSE;
  }

  @Override
  public Answer run(JobContext job) {
    pledges.close(job.recordId(), job.actor());
    return Answer.done();
  }
}
