package ipledge.workers.intake;

import ipledge.intake.ApplicantExamination;
import ipledge.modelstore.ModelStore;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The case enters its checks, and its applicant is the first to be checked. */
@Component
final class CheckApplicant implements JobWork {

  private final ApplicantExamination examination;
  private final ModelStore models;

  CheckApplicant(ApplicantExamination examination, ModelStore models) {
    this.examination = examination;
    this.models = models;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.CHECK_APPLICANT;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.APPLICANT_RESULT,
        examination.examine(
            job.applicationId(), job.round(), models.inForce().orElse(null), job.actor()));
  }
}
