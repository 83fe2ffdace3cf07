package ipledge.workers.pledge;

import ipledge.pledge.Pledges;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** The certificate goes into the file. */
@Component
final class RecordCertificate implements JobWork {

  private final Pledges pledges;

  RecordCertificate(Pledges pledges) {
    this.pledges = pledges;
  }

  @Override
  public JobType type() {
    return PledgeRegistrationProcess.RECORD_CERTIFICATE;
  }

  @Override
  public Answer run(JobContext job) {
    pledges.recordCertificate(job.recordId(), job.actor());
    return Answer.done();
  }
}
