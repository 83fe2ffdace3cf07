package ipledge.workers.pledge;

import ipledge.pledge.Cancellations;
import ipledge.pledge.Cancellations.Result;
import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.shared.BankTime;
import ipledge.workers.engine.Answer;
import ipledge.workers.engine.Asked;
import ipledge.workers.engine.JobContext;
import ipledge.workers.engine.JobType;
import ipledge.workers.engine.OutsideWork;
import ipledge.workers.outside.CancellationReason;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.PledgeEnded;
import ipledge.workers.outside.RegistrarPort;
import ipledge.workers.outside.RequestKey;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has the registrar cancel a pledge whose case is over; each round under a key of its own. */
@Component
final class CancelPledge implements OutsideWork<String, Outcome.Known<PledgeEnded>> {

  /** It had ended before, for example with its term. */
  private static final String ENDED = "ended";

  private final PledgeQueries filings;
  private final Cancellations cancellations;
  private final RegistrarPort registrar;
  private final Clock clock;

  CancelPledge(
      PledgeQueries filings, Cancellations cancellations, RegistrarPort registrar, Clock clock) {
    this.filings = filings;
    this.cancellations = cancellations;
    this.registrar = registrar;
    this.clock = clock;
  }

  @Override
  public JobType type() {
    return PledgeCancellationProcess.CANCEL;
  }

  @Override
  public Asked<String> ask(JobContext job) {
    FilingView filing = filings.find(job.recordId());
    String registrationNo = filing.registrationNo();
    return filing.state() == PledgeState.CANCEL_PENDING && registrationNo != null
        ? Asked.call(registrationNo)
        : Asked.done(answer(Result.CANCELLED));
  }

  /** An earlier attempt may have arrived: the registrar is always asked by key first. */
  @Override
  public Outcome.Known<PledgeEnded> call(String registrationNo, JobContext job) {
    return registrar
        .cancel(RequestKey.again(job.idempotencyKey()), registrationNo, CancellationReason.WAIVED)
        .known();
  }

  @Override
  public Answer tell(JobContext job, String registrationNo, Outcome.Known<PledgeEnded> reply) {
    UUID filing = job.recordId();
    return switch (reply) {
      case Outcome.Done<PledgeEnded> done -> {
        cancellations.cancelled(filing, done.value().endedOn(), job.actor());
        yield answer(Result.CANCELLED);
      }
      case Outcome.Refused<PledgeEnded> refused when refused.code().equals(ENDED) -> {
        cancellations.cancelled(filing, BankTime.today(clock), job.actor());
        yield answer(Result.CANCELLED);
      }
      case Outcome.Refused<PledgeEnded> refused -> {
        cancellations.refused(filing, refused.code(), job.actor());
        yield answer(Result.REFUSED);
      }
    };
  }

  private static Answer answer(Result result) {
    return Answer.of(PledgeCancellationProcess.CANCELLATION, result);
  }
}
