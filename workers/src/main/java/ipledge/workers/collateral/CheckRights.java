package ipledge.workers.collateral;

import ipledge.intake.RightsExamination;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Puts every right of the case before the registrability table. */
@Component
final class CheckRights implements JobWork {

  private final RightsExamination examination;

  CheckRights(RightsExamination examination) {
    this.examination = examination;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.CHECK_RIGHTS;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.RIGHTS_RESULT,
        examination.examine(job.applicationId(), job.round(), job.actor()));
  }
}
