package ipledge.workers.intake;

import ipledge.intake.Applications;
import ipledge.modelstore.ModelStore;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The case enters its checks; what is known of the applicant is judged with the channel (3.7). */
@Component
final class CheckApplicant implements JobWork {

  private final Applications applications;
  private final ModelStore models;

  CheckApplicant(Applications applications, ModelStore models) {
    this.applications = applications;
    this.models = models;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.CHECK_APPLICANT;
  }

  @Override
  public Answer run(JobContext job) {
    applications.beginChecks(job.applicationId(), models.inForce().orElse(null), job.actor());
    return Answer.done();
  }
}
