package ipledge.workers.pledge;

import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.Pledges;
import ipledge.pledge.Sending;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.Asked;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.OutsideWork;
import ipledge.workers.outside.Filing;
import ipledge.workers.outside.FilingStatus;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RegistrarPort;
import ipledge.workers.outside.RequestKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sends a filing to the registrar, and in later rounds its correction. */
@Component
final class SubmitFiling implements OutsideWork<SubmitFiling.Sent, Outcome.Known<FilingStatus>> {

  /**
   * What is sent.
   *
   * @param filingNo the registrar's number of the filing that this corrects; null the first time
   */
  record Sent(RequestKey key, @Nullable String filingNo, Filing filing) {}

  private final PledgeQueries filings;
  private final Pledges pledges;
  private final Forms forms;
  private final RegistrarPort registrar;

  SubmitFiling(PledgeQueries filings, Pledges pledges, Forms forms, RegistrarPort registrar) {
    this.filings = filings;
    this.pledges = pledges;
    this.forms = forms;
    this.registrar = registrar;
  }

  @Override
  public JobType type() {
    return PledgeRegistrationProcess.SUBMIT;
  }

  @Override
  public Asked<Sent> ask(JobContext job) {
    Sending sending = pledges.send(job.recordId(), job.idempotencyKey(), job.actor());
    if (sending == Sending.NOT) {
      return Asked.done(Answer.done());
    }
    FilingView filing = filings.find(job.recordId());
    RequestKey key = new RequestKey(job.idempotencyKey(), sending == Sending.AGAIN);
    return Asked.call(new Sent(key, filing.filingNo(), forms.of(filing)));
  }

  @Override
  public Outcome.Known<FilingStatus> call(Sent sent, JobContext job) {
    String filingNo = sent.filingNo();
    return filingNo == null
        ? registrar.file(sent.key(), sent.filing()).known()
        : registrar.correct(sent.key(), filingNo, sent.filing()).known();
  }

  /** The registrar's word on the matter itself comes with the next question about the filing. */
  @Override
  public Answer tell(JobContext job, Sent sent, Outcome.Known<FilingStatus> reply) {
    String filingNo = sent.filingNo();
    switch (reply) {
      case Outcome.Done<FilingStatus> done ->
          pledges.accepted(job.recordId(), done.value().filingNo(), job.actor());
      case Outcome.Refused<FilingStatus> refused -> {
        if (filingNo == null) {
          pledges.turnedAway(job.recordId(), refused.code(), job.actor());
        } else {
          pledges.accepted(job.recordId(), filingNo, job.actor());
        }
      }
    }
    return Answer.done();
  }
}
