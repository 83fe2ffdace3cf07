package ipledge.workers.pledge;

import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.Pledges;
import ipledge.workers.outside.FilingStatus;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RegistrarPort;
import ipledge.workers.outside.RequestKey;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes filings of ended cases back from the registrar; a pledge that stands has its own flow. */
@Component
class FilingEndings {

  private final PledgeQueries filings;
  private final Pledges pledges;
  private final RegistrarPort registrar;

  FilingEndings(PledgeQueries filings, Pledges pledges, RegistrarPort registrar) {
    this.filings = filings;
    this.pledges = pledges;
    this.registrar = registrar;
  }

  @Scheduled(fixedDelayString = "${ipledge.pledge.poll-interval:5s}")
  void end() {
    Rounds.over(filings::toEnd, this::end);
  }

  private void end(FilingView filing) {
    String filingNo = filing.filingNo();
    if (filingNo != null) {
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
