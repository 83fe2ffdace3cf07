package ipledge.stories.origination;

import static ipledge.stories.People.LI;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.approval.ApprovalRoute;
import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.loan.Payee;
import ipledge.loan.PaymentMethod;
import ipledge.shared.Money;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.workers.testing.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan too large for the branch: valued by an outside firm, approved at the head office. */
@Story
class HeadOfficeStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired CaseFactsReader reader;
  @Autowired ProcessEngine engine;
  @Autowired RunningSimulators simulators;

  @Test
  void twelveMillionGoTheOrdinaryWayAndToTheSupplier() {
    Firm firm = town.firm();
    Firm supplier = town.firm();
    Case loan =
        bank.apply(firm, Loan.longer("12000000"), town.invention(firm).enter())
            .valuing()
            .report("60000000.00")
            .confirm()
            .investigated()
            .coInvestigated()
            .recommended()
            .approveAtHeadOffice("RETURN", "Who supplies the plant?")
            .suppliedInformation(supplier.name())
            .approveAtHeadOffice("APPROVE", null)
            .signed()
            .conditionsConfirmed(
                new Payee(supplier.name(), supplier.code(), supplier.account()),
                PaymentMethod.ENTRUSTED)
            .is(ApplicationState.ACTIVE)
            .completed("loan-active");

    assertThat(loan.view().channel()).isEqualTo(Channel.ORDINARY);
    CaseFacts facts = as(LI, () -> reader.read(loan.id()));
    assertThat(facts.obstacles())
        .as("why not the green channel")
        .containsExactlyInAnyOrder("above-branch-limit", "above-valuation-limit");
    assertThat(facts.route()).isEqualTo(ApprovalRoute.HEAD_OFFICE);
    assertThat(facts.limit().most()).contains(Money.cny("15000000.00"));
    assertThat(simulators.coreBank().account(supplier.account()).balance())
        .isEqualByComparingTo("12000000.00");
    assertThat(simulators.coreBank().account(firm.account()).balance()).isEqualByComparingTo("0");
    assertThat(books.effects(Face.CORE_BANK, loan.id())).hasSize(1);
    assertThat(engine.completedBy(loan.id())).doesNotContain("approve-branch");
    assertThat(engine.incidentsOf(loan.id())).isEmpty();
  }
}
