package ipledge.workers.valuation;

import ipledge.valuation.Valuations;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import ipledge.workers.intake.LoanOriginationProcess;
import org.springframework.stereotype.Component;

/** Makes a valuation for each right of the case. */
@Component
final class PrepareValuations implements JobWork {

  private final Valuations valuations;

  PrepareValuations(Valuations valuations) {
    this.valuations = valuations;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.PREPARE_VALUATIONS;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(
        LoanOriginationProcess.VALUATION_IDS, valuations.prepare(job.applicationId(), job.actor()));
  }
}
