package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationState;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.workers.testing.ProcessEngine;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each step that asks a question gets the case back, and nobody who has judged judges twice. */
@Story
class QuestionStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired ProcessEngine engine;

  @Test
  void anUnpaidFeeIsPaidAndTheRegisterIsAskedAgain() {
    Firm firm = town.firm();
    RegisterEntry invention = town.invention(firm).feeUnpaid();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), invention.enter())
            .is(ApplicationState.INFORMATION_NEEDED)
            .asks("supply-information");
    invention.feePaid().enter();

    loan.suppliedInformation("The fee is paid, receipt 4711").asks("score-right");

    loan.is(ApplicationState.VALUATION);
    wasDone(loan, "query-register", 2);
    wasDone(loan, "check-rights", 2);
    assertThat(books.events(loan.id()))
        .containsEntry("intake.information-requested", 1)
        .containsEntry("intake.information-supplied", 1);
  }

  @Test
  void aFeeThatStaysUnpaidAsksAgain() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).feeUnpaid().enter())
            .suppliedInformation("It will be paid next week")
            .is(ApplicationState.INFORMATION_NEEDED)
            .asks("supply-information");

    wasDone(loan, "check-rights", 2);
    assertThat(books.events(loan.id())).containsEntry("intake.information-requested", 2);
  }

  @Test
  void everyoneWhoJudgesMayAskAndKeepsWhatTheOthersSaid() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .investigate("RETURN", "Whose plant is it?")
            .suppliedInformation("The firm's own")
            .investigated()
            .coInvestigate("OPPOSE", null)
            .review("RETURN", "What do they owe elsewhere?")
            .suppliedInformation("Nothing")
            .recommended()
            .approveInBranch("RETURN", "Is the plant insured?")
            .is(ApplicationState.INFORMATION_NEEDED)
            .suppliedInformation("It is")
            .approved()
            .asks("sign-contracts");

    wasDone(loan, "investigate", 2);
    wasDone(loan, "co-investigate", 1);
    wasDone(loan, "review-credit", 2);
    wasDone(loan, "route-approval", 1);
    wasDone(loan, "approve-branch", 2);
    assertThat(books.events(loan.id()))
        .containsEntry("intake.information-supplied", 3)
        .containsEntry("approval.case-judged", 7)
        .containsEntry("approval.approval-granted", 1);
  }

  private void wasDone(Case loan, String element, int times) {
    assertThat(Collections.frequency(engine.completedBy(loan.id()), element))
        .as(element)
        .isEqualTo(times);
  }
}
