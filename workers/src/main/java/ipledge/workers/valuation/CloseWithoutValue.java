package ipledge.workers.valuation;

import ipledge.valuation.Valuations;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** Ends a valuation on which the parties did not agree. */
@Component
final class CloseWithoutValue implements JobWork {

  private final Valuations valuations;

  CloseWithoutValue(Valuations valuations) {
    this.valuations = valuations;
  }

  @Override
  public JobType type() {
    return ValuationProcess.CLOSE_WITHOUT_VALUE;
  }

  @Override
  public Answer run(JobContext job) {
    valuations.closeWithoutValue(job.recordId(), job.actor());
    return Answer.done();
  }
}
