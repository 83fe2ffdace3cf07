package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.contract.ContractQueries.ContractView;
import ipledge.contract.ContractState;
import ipledge.contract.DocumentKind;
import ipledge.contract.DocumentQueries.DocumentView;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.loan.LoanQueries;
import ipledge.loan.LoanQueries.LoanView;
import ipledge.loan.LoanState;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.posting.CasePostings.Movement;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.shared.Percentage;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.journal.Entry;
import ipledge.simulators.registrar.Registration;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.People;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.testing.QuietLog;
import ipledge.workers.testing.ProcessEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan through the green channel, from the application to the money on the firm's account. */
@Story
@ExtendWith(QuietLog.class)
class WholeLoanStoryTest {

  private static final Money AMOUNT = Money.cny("1500000.00");

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired LoanQueries loans;
  @Autowired RunningSimulators simulators;
  @Autowired ProcessEngine engine;

  @Test
  void anInventionBringsItsOwnerOneAndAHalfMillion() {
    Firm firm = town.firm();

    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .investigated()
            .coInvestigated()
            .recommended()
            .approved()
            .signed()
            .conditionsConfirmed()
            .is(ApplicationState.ACTIVE)
            .completed("disburse", "loan-active", "loan-origination");

    assertThat(loan.view().channel()).isEqualTo(Channel.GREEN);
    assertThat(engine.incidentsOf(loan.id())).isEmpty();
    assertThat(books.openTasks(loan.id())).isEmpty();
    thePapersAreWhatWasSigned(loan);
    thePledgeIsRegisteredOnce(loan);
    theBankPaidOnce(loan, firm);
    theBooksBalance(loan.id(), firm);
    everyStepLeftItsEvent(loan.id());
  }

  private static void thePapersAreWhatWasSigned(Case loan) {
    List<ContractView> contracts = loan.contracts();
    assertThat(contracts).extracting(ContractView::state).containsOnly(ContractState.SIGNED);
    assertThat(contracts).extracting(ContractView::amount).containsOnly(AMOUNT);
    // 3.10 % benchmark + 105 basis points - 30 of the treasury's
    assertThat(contracts)
        .extracting(ContractView::annualRate)
        .containsOnly(Percentage.ofPercent("3.85"));
    List<DocumentView> papers = loan.documents();
    assertThat(papers)
        .extracting(DocumentView::kind)
        .containsExactlyInAnyOrder(
            DocumentKind.LOAN_CONTRACT,
            DocumentKind.PLEDGE_CONTRACT,
            DocumentKind.REGISTRATION_FORM);
    for (DocumentView paper : papers) {
      byte[] content = loan.content(paper);
      assertThat(new String(content, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
      assertThat(Case.sha256(content)).isEqualTo(paper.digest());
    }
    assertThat(contracts)
        .extracting(ContractView::signedDigest)
        .containsExactlyInAnyOrderElementsOf(
            papers.stream()
                .filter(paper -> paper.kind() != DocumentKind.REGISTRATION_FORM)
                .map(DocumentView::digest)
                .toList());
  }

  private void thePledgeIsRegisteredOnce(Case loan) {
    FilingView filing = loan.filing().only();
    assertThat(filing.state()).isEqualTo(PledgeState.REGISTERED);
    assertThat(filing.amount()).isEqualTo(AMOUNT);
    assertThat(books.effects(Face.REGISTRAR, filing.id())).hasSize(1);
    Registration registration =
        simulators.registrar().registration(String.valueOf(filing.registrationNo()));
    assertThat(registration.state()).isEqualTo(Registration.State.REGISTERED);
  }

  private void theBankPaidOnce(Case loan, Firm firm) {
    List<LoanView> paid = People.as(Actor.system("observer"), () -> loans.of(loan.id()));
    assertThat(paid).extracting(LoanView::state).containsExactly(LoanState.ACTIVE);
    List<Entry> orders = books.effects(Face.CORE_BANK, loan.id());
    assertThat(orders).hasSize(1);
    assertThat(orders.getFirst().data().at("/disbursement/amount").asString())
        .isEqualTo(AMOUNT.toString());
    assertThat(simulators.coreBank().account(firm.account()).balance())
        .isEqualByComparingTo(AMOUNT.amount());
  }

  private void theBooksBalance(UUID id, Firm firm) {
    List<Movement> movements = books.movements(id);
    assertThat(movements)
        .extracting(Movement::kind)
        .containsExactlyInAnyOrder("RESERVE", "POST", "TRANSFER");
    assertThat(movements).extracting(Movement::amount).containsOnly(AMOUNT);
    assertThat(books.sum(id)).isEqualTo(Money.zero());
    assertThat(movements)
        .filteredOn(movement -> movement.kind().equals("POST"))
        .extracting(Movement::to)
        .allMatch(account -> account.endsWith(":used"));
    assertThat(movements)
        .filteredOn(movement -> movement.kind().equals("TRANSFER"))
        .extracting(Movement::to)
        .containsExactly("payee:" + firm.code());
  }

  private void everyStepLeftItsEvent(UUID id) {
    Map<String, Integer> events = books.events(id);
    assertThat(events)
        .containsEntry("intake.application-submitted", 1)
        .containsEntry("approval.green-channel-prechecked", 1)
        .containsEntry("approval.green-channel-examined", 1)
        .containsEntry("approval.case-judged", 4)
        .containsEntry("approval.approval-granted", 1)
        .containsEntry("contract.contract-signed", 2)
        .containsEntry("contract.document-added", 3)
        .containsEntry("pledge.pledge-registered", 1)
        .containsEntry("loan.conditions-confirmed", 1)
        .containsEntry("approval.quota-used", 1)
        .containsEntry("loan.loan-disbursed", 1)
        .doesNotContainKey("audit.command-refused");
  }
}
