package ipledge.workers.valuation;

import ipledge.valuation.Valuations;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** Decides by which way the value is found. */
@Component
final class DecideRoute implements JobWork {

  private final Valuations valuations;

  DecideRoute(Valuations valuations) {
    this.valuations = valuations;
  }

  @Override
  public JobType type() {
    return ValuationProcess.DECIDE_ROUTE;
  }

  @Override
  public Answer run(JobContext job) {
    return Answer.of(ValuationProcess.ROUTE, valuations.decideRoute(job.recordId(), job.actor()));
  }
}
