package ipledge.workers.intake;

import ipledge.intake.ApplicationState;
import ipledge.intake.Applications;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The case enters its checks; what is known of the applicant is judged with the channel (3.7). */
@Component
final class CheckApplicant implements JobWork {

  private final Applications applications;

  CheckApplicant(Applications applications) {
    this.applications = applications;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.CHECK_APPLICANT;
  }

  @Override
  public Answer run(JobContext job) {
    applications.enter(job.applicationId(), ApplicationState.CHECKING, job.actor());
    return Answer.done();
  }
}
