package ipledge.workers.intake;

import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The case ends with a refusal, and what was set aside for it goes back. */
@Component
final class Refuse implements JobWork {

  private final CaseEnding ending;

  Refuse(CaseEnding ending) {
    this.ending = ending;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.REFUSE;
  }

  @Override
  public Answer run(JobContext job) {
    ending.refuse(job.applicationId(), job.actor());
    return Answer.done();
  }
}
