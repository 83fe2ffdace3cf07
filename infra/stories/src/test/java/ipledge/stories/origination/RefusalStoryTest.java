package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationState;
import ipledge.posting.CasePostings.Movement;
import ipledge.shared.Money;
import ipledge.simulators.fault.Face;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases that people end: refused by judgement, or withdrawn by the firm. */
@Story
class RefusalStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;

  @Test
  void theReviewerRejects() {
    Case loan =
        applied()
            .valued()
            .investigated()
            .coInvestigated()
            .review("REJECT", null)
            .is(ApplicationState.REFUSED)
            .completed("refuse", "refused");

    assertThat(loan.view().endReason()).isEqualTo("approval.refusal.REPAYMENT_ABILITY");
    nothingIsLeft(loan);
    assertThat(books.movements(loan.id())).isEmpty();
  }

  @Test
  void theApproverRefuses() {
    Case loan =
        applied()
            .valued()
            .investigated()
            .coInvestigated()
            .recommended()
            .approveInBranch("REFUSE", null)
            .is(ApplicationState.REFUSED)
            .completed("refuse", "refused");

    assertThat(loan.view().endReason()).isEqualTo("approval.refusal.PURPOSE");
    nothingIsLeft(loan);
    assertThat(books.movements(loan.id())).isEmpty();
    assertThat(books.events(loan.id())).doesNotContainKey("approval.approval-granted");
  }

  @Test
  void theReviewerFindsWhatNoTableSees() {
    Case loan =
        applied()
            .valued()
            .investigated()
            .coInvestigated()
            .rejectedFor("A sale of the patent is agreed")
            .is(ApplicationState.REFUSED)
            .completed("refuse", "refused");

    assertThat(loan.view().endReason()).isEqualTo("REG-P11.12,approval.refusal.OWNERSHIP");
    assertThat(books.events(loan.id())).containsEntry("collateral.other-grounds-examined", 1);
    nothingIsLeft(loan);
  }

  @Test
  void theFirmWithdrawsBeforeItSignsAndTheDraftsAreVoid() {
    Case loan =
        applied()
            .valued()
            .judged()
            .asks("sign-contracts")
            .withdrawn()
            .completed("release-commitments", "withdrawn")
            .is(ApplicationState.WITHDRAWN);

    nothingIsLeft(loan);
    assertThat(loan.contracts()).allSatisfy(c -> assertThat(c.state().name()).isEqualTo("VOID"));
    assertThat(books.movements(loan.id()))
        .extracting(Movement::kind)
        .containsExactly("RESERVE", "VOID");
    assertThat(books.sum(loan.id())).isEqualTo(Money.zero());
  }

  private Case applied() {
    Firm firm = town.firm();
    return bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter());
  }

  private void nothingIsLeft(Case loan) {
    assertThat(books.openTasks(loan.id())).isEmpty();
    assertThat(loan.filing().all()).isEmpty();
    assertThat(books.effects(Face.CORE_BANK, loan.id())).isEmpty();
  }
}
