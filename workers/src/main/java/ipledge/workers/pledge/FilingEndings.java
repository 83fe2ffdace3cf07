package ipledge.workers.pledge;

import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.pledge.Pledges;
import ipledge.shared.BankTime;
import ipledge.workers.outside.CancellationReason;
import ipledge.workers.outside.FilingStatus;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.PledgeEnded;
import ipledge.workers.outside.RegistrarPort;
import ipledge.workers.outside.RequestKey;
import java.time.Clock;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes filings of ended cases back from the registrar, and has their pledges cancelled. */
@Component
class FilingEndings {

  private final PledgeQueries filings;
  private final Pledges pledges;
  private final RegistrarPort registrar;
  private final Clock clock;

  FilingEndings(PledgeQueries filings, Pledges pledges, RegistrarPort registrar, Clock clock) {
    this.filings = filings;
    this.pledges = pledges;
    this.registrar = registrar;
    this.clock = clock;
  }

  @Scheduled(fixedDelayString = "${ipledge.pledge.poll-interval:5s}")
  void end() {
    Rounds.over(filings::toEnd, this::end);
  }

  private void end(FilingView filing) {
    String registrationNo = filing.registrationNo();
    String filingNo = filing.filingNo();
    if (filing.state() == PledgeState.CANCEL_PENDING && registrationNo != null) {
      cancel(filing, registrationNo);
    } else if (filingNo != null) {
      withdraw(filing, filingNo);
    } else {
      look(filing);
    }
  }

  /** A filing that the registrar has decided meanwhile is heard of when it is asked about. */
  private void withdraw(FilingView filing, String filingNo) {
    if (registrar.withdraw(key(filing, "withdraw"), filingNo).known()
        instanceof Outcome.Done<FilingStatus> done) {
      pledges.answered(filing.id(), filing.version(), Forms.answer(done.value()), Rounds.WORKERS);
    }
  }

  private void cancel(FilingView filing, String registrationNo) {
    switch (registrar
        .cancel(key(filing, "cancel"), registrationNo, CancellationReason.WAIVED)
        .known()) {
      case Outcome.Done<PledgeEnded> done ->
          pledges.cancelled(filing.id(), done.value().endedOn(), Rounds.WORKERS);
      case Outcome.Refused<PledgeEnded> ended when ended.code().equals("ended") ->
          pledges.cancelled(filing.id(), BankTime.today(clock), Rounds.WORKERS);
      case Outcome.Refused<PledgeEnded> refused -> Rounds.refused(filing, refused.code());
    }
  }

  /** Sent, but never heard of: either it arrived, or there is nothing to take back. */
  private void look(FilingView filing) {
    String key = filing.sentKey();
    if (key != null
        && registrar.statusByKey(key).known()
            instanceof Outcome.Done<Optional<FilingStatus>> done) {
      done.value()
          .ifPresentOrElse(
              status -> pledges.accepted(filing.id(), status.filingNo(), Rounds.WORKERS),
              () -> pledges.withdrawn(filing.id(), Rounds.WORKERS));
    }
  }

  /** An earlier round may have sent it: the registrar is always asked by key first. */
  private static RequestKey key(FilingView filing, String what) {
    return RequestKey.again("pledge-registration:%s:%s".formatted(filing.id(), what));
  }
}
