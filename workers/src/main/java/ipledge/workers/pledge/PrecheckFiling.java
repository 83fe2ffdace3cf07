package ipledge.workers.pledge;

import ipledge.collateral.RightQueries;
import ipledge.collateral.RightQueries.RightView;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.Pledges;
import ipledge.workers.collateral.RegisterLookup;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.Asked;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.OutsideWork;
import java.util.List;
import org.springframework.stereotype.Component;

/** Asks the register for every right of a filing anew, and looks at the filing as it will. */
@Component
final class PrecheckFiling implements OutsideWork<List<RightView>, List<RegisterLookup.Heard>> {

  private final PledgeQueries filings;
  private final Pledges pledges;
  private final RightQueries rights;
  private final RegisterLookup lookup;

  PrecheckFiling(
      PledgeQueries filings, Pledges pledges, RightQueries rights, RegisterLookup lookup) {
    this.filings = filings;
    this.pledges = pledges;
    this.rights = rights;
    this.lookup = lookup;
  }

  @Override
  public JobType type() {
    return PledgeRegistrationProcess.PRECHECK;
  }

  @Override
  public Asked<List<RightView>> ask(JobContext job) {
    return Asked.call(rights.findAll(filings.find(job.recordId()).rightIds()));
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
    return Answer.of(
        PledgeRegistrationProcess.PRECHECK_RESULT, pledges.precheck(job.recordId(), job.actor()));
  }
}
