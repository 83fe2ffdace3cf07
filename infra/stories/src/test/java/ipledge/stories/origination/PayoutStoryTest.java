package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.intake.ApplicationState;
import ipledge.loan.DisbursementState;
import ipledge.loan.LoanQueries;
import ipledge.loan.LoanQueries.DisbursementView;
import ipledge.shared.Actor;
import ipledge.shared.Money;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.fault.Fault;
import ipledge.simulators.fault.FaultMode;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.People;
import ipledge.stories.Story;
import ipledge.stories.Town;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** However the core bank answers, it pays once and the books say so once. */
@Story
class PayoutStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired LoanQueries loans;
  @Autowired RunningSimulators simulators;

  @Test
  void aRefusedPaymentComesBackToTheClerkAndTheNextRoundPays() {
    Firm firm = town.firm();
    Case loan = filed(firm).asks("confirm-conditions");
    town.block(firm);

    loan.conditionsConfirmed().is(ApplicationState.CONDITIONS).asks("confirm-conditions");
    assertThat(orders(loan))
        .extracting(DisbursementView::round, DisbursementView::state, DisbursementView::reason)
        .containsExactly(tuple(1, DisbursementState.REFUSED, "ACCOUNT_BLOCKED"));
    assertThat(books.effects(Face.CORE_BANK, loan.id())).isEmpty();
    town.unblock(firm);

    loan.conditionsConfirmed().is(ApplicationState.ACTIVE).completed("loan-active");
    isPaidOnce(loan, firm);
    assertThat(orders(loan)).extracting(DisbursementView::round).containsExactly(2, 1);
    assertThat(books.events(loan.id()))
        .containsEntry("loan.conditions-confirmed", 2)
        .containsEntry("loan.disbursement-denied", 1)
        .containsEntry("loan.loan-disbursed", 1);
  }

  @Test
  void anAnswerThatGotLostIsFoundByItsKey() {
    Firm firm = town.firm();
    Case loan = filed(firm).asks("confirm-conditions");
    simulators.faults().set(Face.CORE_BANK, Fault.times(FaultMode.LOSE_ANSWER, 1));

    loan.conditionsConfirmed().is(ApplicationState.ACTIVE).completed("loan-active");

    isPaidOnce(loan, firm);
  }

  private void isPaidOnce(Case loan, Firm firm) {
    assertThat(books.effects(Face.CORE_BANK, loan.id())).hasSize(1);
    assertThat(simulators.coreBank().account(firm.account()).balance())
        .isEqualByComparingTo("1500000.00");
    assertThat(books.movements(loan.id()))
        .filteredOn(movement -> movement.kind().equals("TRANSFER"))
        .singleElement()
        .satisfies(paid -> assertThat(paid.to()).isEqualTo("payee:" + firm.code()));
    assertThat(books.sum(loan.id())).isEqualTo(Money.zero());
  }

  private Case filed(Firm firm) {
    return bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
        .valued()
        .judged()
        .signed();
  }

  private List<DisbursementView> orders(Case loan) {
    return People.as(Actor.system("observer"), () -> loans.disbursements(loan.id()));
  }
}
