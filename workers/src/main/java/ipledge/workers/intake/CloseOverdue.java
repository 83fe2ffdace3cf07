package ipledge.workers.intake;

import ipledge.intake.InformationAnswers;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** Looks once a day whether a case has waited for information past the limit. */
@Component
final class CloseOverdue implements JobWork {

  private final InformationAnswers answers;

  CloseOverdue(InformationAnswers answers) {
    this.answers = answers;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.CLOSE_OVERDUE;
  }

  @Override
  public Answer run(JobContext job) {
    boolean _ = answers.closeOverdue(job.applicationId(), job.actor());
    return Answer.done();
  }
}
