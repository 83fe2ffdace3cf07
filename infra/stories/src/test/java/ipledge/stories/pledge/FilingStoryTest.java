package ipledge.stories.pledge;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.collateral.Paper;
import ipledge.intake.ApplicationState;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.posting.CasePostings.Movement;
import ipledge.shared.BankTime;
import ipledge.shared.Money;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.registrar.Registration;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.testing.QuietLog;
import ipledge.workers.testing.ProcessEngine;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A case's filing from its pre-check to its certificate, and every way in which it can fail. */
@Story
@ExtendWith(QuietLog.class)
class FilingStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired ProcessEngine engine;
  @Autowired RunningSimulators simulators;
  @Autowired Clock clock;

  @Test
  void aPledgeIsRegisteredAndCancelledAgainWhenTheCaseEnds() {
    Firm firm = town.firm();
    Case loan = filed(firm, town.software(firm)).asks("confirm-conditions");
    FilingView registered = loan.filing().only();
    assertThat(registered.state()).isEqualTo(PledgeState.REGISTERED);
    assertThat(completedBy(registered.id())).contains("record-certificate", "registered");

    loan.withdrawn().completed("release-commitments", "withdrawn").is(ApplicationState.WITHDRAWN);

    loan.filing().are(PledgeState.CANCELLED);
    assertThat(
            simulators
                .registrar()
                .registration(String.valueOf(registered.registrationNo()))
                .state())
        .isEqualTo(Registration.State.CANCELLED);
    theQuotaIsGivenBack(loan);
  }

  @Test
  void aFilingIsCorrectedWithWhatTheRegistrarMissed() {
    Firm firm = town.firm();
    Case loan =
        filed(firm, town.software(firm).unreadable())
            .filing()
            .resubmitted()
            .asks("confirm-conditions");

    FilingView registered = loan.filing().only();
    assertThat(registered.state()).isEqualTo(PledgeState.REGISTERED);
    assertThat(completedBy(registered.id())).containsOnlyOnce("correct-filing");
    assertThat(books.effects(Face.REGISTRAR, registered.id())).hasSize(2);
    assertThat(engine.incidentsOf(registered.id())).isEmpty();
  }

  @Test
  void aFilingIsRefusedWhenTheRegisterChangedUnderIt() {
    Firm firm = town.firm();
    RegisterEntry software = town.software(firm).unreadable();
    Case loan = filed(firm, software).asks("correct-filing");
    software.disputed().enter();

    loan.filing().resubmitted().is(ApplicationState.REFUSED).completed("refuse", "refused");

    FilingView refused = loan.filing().only();
    assertThat(refused.state()).isEqualTo(PledgeState.REFUSED);
    assertThat(refused.ground()).isEqualTo("REG-C07-DISPUTE");
    assertThat(completedBy(refused.id())).contains("close-filing", "not-registered");
    assertThat(loan.view().endReason()).isEqualTo("REG-C07.5");
    theQuotaIsGivenBack(loan);
  }

  @Test
  void aFilingIsGivenUpWhenThePaperIsNotToBeHad() {
    Firm firm = town.firm();
    Case loan =
        filed(firm, town.software(firm).unreadable())
            .filing()
            .abandoned()
            .is(ApplicationState.REFUSED)
            .completed("refused");

    loan.filing().are(PledgeState.WITHDRAWN);
    assertThat(completedBy(loan.filing().only().id())).contains("close-filing");
    assertThat(loan.view().endReason()).isEqualTo("pledge.filing-abandoned");
    theQuotaIsGivenBack(loan);
  }

  @Test
  void aStatementIsSuppliedBeforeAnythingIsFiled() {
    Firm firm = town.firm();
    RegisterEntry model = town.utilityModel(firm);
    Case loan =
        bank.apply(firm, Loan.of("300000"), model.enter()).valued().judged().asks("sign-contracts");
    model.besideInvention(town.invention(firm).enter().number()).enter();

    loan.signed().asks("supply-statement");
    assertThat(books.effects(Face.REGISTRAR, loan.filing().only().id())).isEmpty();
    loan.filing()
        .suppliedStatement(Paper.CONTINUE_DESPITE_SAME_DAY_INVENTION)
        .asks("confirm-conditions");

    assertThat(loan.filing().only().state()).isEqualTo(PledgeState.REGISTERED);
    assertThat(completedBy(loan.filing().only().id())).containsOnlyOnce("supply-statement");
  }

  @Test
  void licencesGrantedBeforeAreAskedForBeforeTheFilingAndNotByTheRegistrar() {
    Firm firm = town.firm();
    Case loan =
        filed(firm, town.software(firm).licensed("普通许可 复制权"))
            .filing()
            .suppliedStatement(Paper.PRIOR_LICENCES)
            .asks("confirm-conditions");

    assertThat(completedBy(loan.filing().only().id()))
        .contains("supply-statement")
        .doesNotContain("correct-filing");
  }

  @Test
  void aMarkThatEndsFirstIsFiledWithTheUndertakingToRenewItOnly() {
    Firm firm = town.firm();
    RegisterEntry mark = town.mark(firm).until(BankTime.today(clock).plusMonths(6));
    Case lent = filed(firm, mark).asks("supply-statement");
    assertThat(lent.filing().only().state()).isEqualTo(PledgeState.DRAFT);
    lent.filing()
        .suppliedStatement(Paper.RENEWAL_UNDERTAKING)
        .conditionsConfirmed()
        .is(ApplicationState.ACTIVE);

    RegisterEntry other = town.mark(firm).until(BankTime.today(clock).plusMonths(6));
    Case refused =
        filed(firm, other)
            .filing()
            .deniedStatement()
            .is(ApplicationState.REFUSED)
            .completed("refused");
    assertThat(refused.view().endReason()).isEqualTo("ALG-04,pledge.filing-abandoned");
    assertThat(books.effects(Face.REGISTRAR, refused.filing().only().id())).isEmpty();
    refused.filing().are(PledgeState.WITHDRAWN);
    theQuotaIsGivenBack(refused);
  }

  @Test
  void aRightThatLapsedSinceTheCaseBeganIsNotEvenFiled() {
    Firm firm = town.firm();
    RegisterEntry invention = town.invention(firm);
    Case loan =
        bank.apply(firm, Loan.of("1500000"), invention.enter())
            .valued()
            .judged()
            .asks("sign-contracts");
    invention.ended().enter();

    loan.signed().is(ApplicationState.REFUSED).completed("refused");

    FilingView failed = loan.filing().only();
    assertThat(books.effects(Face.REGISTRAR, failed.id())).isEmpty();
    assertThat(completedBy(failed.id())).contains("close-filing", "not-registered");
    assertThat(loan.view().endReason()).isEqualTo("REG-P11.2");
    theQuotaIsGivenBack(loan);
  }

  @Test
  void oneRefusedFilingOfSeveralRefusesTheCaseAndTheOtherPledgeIsCancelled() {
    Firm firm = town.firm();
    RegisterEntry software = town.software(firm).unreadable();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter(), software.enter());
    loan.valuing().score();
    loan.valuing().offer("1000000").agreed().confirm().valuing().confirm();
    loan.judged().signed().asks("correct-filing");
    software.disputed().enter();

    loan.filing().resubmitted().is(ApplicationState.REFUSED).completed("refused");

    loan.filing().are(PledgeState.CANCELLED, PledgeState.REFUSED);
    assertThat(loan.view().endReason()).isEqualTo("REG-C07.5");
    theQuotaIsGivenBack(loan);
  }

  /** Negotiated, judged and signed: the filing goes out. */
  private Case filed(Firm firm, RegisterEntry software) {
    return bank.apply(firm, Loan.of("1000000"), software.enter())
        .valuing()
        .offer("5000000")
        .agreed()
        .confirm()
        .judged()
        .signed();
  }

  private void theQuotaIsGivenBack(Case loan) {
    assertThat(books.movements(loan.id()))
        .extracting(Movement::kind)
        .containsExactly("RESERVE", "VOID");
    assertThat(books.sum(loan.id())).isEqualTo(Money.zero());
    assertThat(books.openTasks(loan.id())).isEmpty();
    assertThat(books.effects(Face.CORE_BANK, loan.id())).isEmpty();
  }

  private List<String> completedBy(UUID filing) {
    return engine.completedBy(filing);
  }
}
