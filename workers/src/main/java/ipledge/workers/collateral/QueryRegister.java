package ipledge.workers.collateral;

import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.intake.ApplicationQueries;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.Asked;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.OutsideWork;
import ipledge.workers.intake.LoanOriginationProcess;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the register for every right of the case, anew each round. */
@Component
final class QueryRegister implements OutsideWork<List<RightView>, List<RegisterLookup.Heard>> {

  private final ApplicationQueries applications;
  private final RightQueries rights;
  private final RegisterLookup lookup;

  QueryRegister(ApplicationQueries applications, RightQueries rights, RegisterLookup lookup) {
    this.applications = applications;
    this.rights = rights;
    this.lookup = lookup;
  }

  @Override
  public JobType type() {
    return LoanOriginationProcess.QUERY_REGISTER;
  }

  @Override
  public Asked<List<RightView>> ask(JobContext job) {
    return Asked.call(rights.findAll(applications.find(job.applicationId()).rightIds()));
  }

  @Override
  public List<RegisterLookup.Heard> call(List<RightView> question, JobContext job) {
    return question.stream()
        .map(right -> lookup.ask(right.id(), right.kind(), right.number()))
        .toList();
  }

  @Override
  public Answer tell(JobContext job, List<RightView> question, List<RegisterLookup.Heard> reply) {
    reply.forEach(heard -> lookup.learn(heard, job.actor()));
    return Answer.done();
  }
}
