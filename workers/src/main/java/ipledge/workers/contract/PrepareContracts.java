package ipledge.workers.contract;

import ipledge.contract.Contracts;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Draws up the contracts of an approved case. */
@Component
final class PrepareContracts implements JobWork {

  private final Contracts contracts;

  PrepareContracts(Contracts contracts) {
    this.contracts = contracts;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.PREPARE_CONTRACTS;
  }

  @Override
  public Answer run(JobContext job) {
    contracts.prepare(job.applicationId(), job.actor());
    return Answer.done();
  }
}
