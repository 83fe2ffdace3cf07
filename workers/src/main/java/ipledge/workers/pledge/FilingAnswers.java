package ipledge.workers.pledge;

import ipledge.pledge.PledgeQueries;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.Pledges;
import ipledge.workers.outside.FilingStatus;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RegistrarPort;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Asks the registrar how the filings stand that it has. */
@Component
class FilingAnswers {

  private final PledgeQueries filings;
  private final Pledges pledges;
  private final RegistrarPort registrar;

  FilingAnswers(PledgeQueries filings, Pledges pledges, RegistrarPort registrar) {
    this.filings = filings;
    this.pledges = pledges;
    this.registrar = registrar;
  }

  @Scheduled(fixedDelayString = "${ipledge.pledge.poll-interval:5s}")
  void ask() {
    Rounds.over(filings::waiting, this::ask);
  }

  private void ask(FilingView filing) {
    String filingNo = filing.filingNo();
    if (filingNo != null
        && registrar.status(filingNo).known() instanceof Outcome.Done<FilingStatus> done) {
      pledges.answered(filing.id(), filing.version(), Forms.answer(done.value()), Rounds.WORKERS);
    }
  }
}
