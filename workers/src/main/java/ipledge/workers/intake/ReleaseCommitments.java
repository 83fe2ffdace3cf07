package ipledge.workers.intake;

import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The case was withdrawn: what was set aside for it goes back. */
@Component
final class ReleaseCommitments implements JobWork {

  private final CaseEnding ending;

  ReleaseCommitments(CaseEnding ending) {
    this.ending = ending;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.RELEASE_COMMITMENTS;
  }

  @Override
  public Answer run(JobContext job) {
    ending.release(job.applicationId(), job.actor());
    return Answer.done();
  }
}
