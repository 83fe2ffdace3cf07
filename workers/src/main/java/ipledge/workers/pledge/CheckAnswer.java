package ipledge.workers.pledge;

import ipledge.pledge.Inquiries;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.JobWork;
import org.springframework.stereotype.Component;

/** Looks once a day whether the registrar is late with its answer. */
@Component
final class CheckAnswer implements JobWork {

  private final Inquiries inquiries;

  CheckAnswer(Inquiries inquiries) {
    this.inquiries = inquiries;
  }

  @Override
  public JobType type() {
    return PledgeRegistrationProcess.CHECK_ANSWER;
  }

  @Override
  public Answer run(JobContext job) {
    Inquiries.Look look = inquiries.look(job.recordId(), job.actor());
    return Answer.of(PledgeRegistrationProcess.REGISTRAR, look.due())
        .and(PledgeRegistrationProcess.INQUIRY, look.round());
  }
}
