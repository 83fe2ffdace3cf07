package ipledge.stories.origination;

import static ipledge.stories.People.LI;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.posting.CasePostings.Movement;
import ipledge.shared.Money;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.workers.testing.ProcessEngine;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A loan from its application to its approval, and the roads that leave the main one. */
@Story
class JudgedCaseStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired CaseFactsReader reader;
  @Autowired ProcessEngine engine;

  @Test
  void theLoanOf2006IsApprovedThroughTheGreenChannel() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .judged()
            .is(ApplicationState.CONTRACTING);

    assertThat(loan.view().channel()).isEqualTo(Channel.GREEN);
    CaseFacts facts = as(LI, () -> reader.read(loan.id()));
    assertThat(facts.totalValue()).isEqualTo(Money.cny("6000000.00"));
    assertThat(facts.limit().most()).contains(Money.cny("1500000.00"));
    assertThat(facts.approvedAmount()).isEqualTo(Money.cny("1500000.00"));
    assertThat(books.movements(loan.id()))
        .extracting(Movement::kind, Movement::amount)
        .containsExactly(tuple("RESERVE", Money.cny("1500000.00")));
    assertThat(books.events(loan.id())).containsEntry("approval.approval-granted", 1);
    assertThat(engine.incidentsOf(loan.id())).isEmpty();
  }

  @Test
  void aLoanThatRunsPastThePatentsLastDayIsRefusedBeforeAnythingIsFiled() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(
                firm,
                Loan.of("1000000"),
                town.invention(firm).filedOn(LocalDate.of(2007, 3, 1)).enter())
            .is(ApplicationState.REFUSED)
            .completed("refuse", "refused");

    assertThat(loan.view().endReason()).isEqualTo("REG-P11.6");
    assertThat(books.openTasks(loan.id())).isEmpty();
    assertThat(loan.filing().all()).isEmpty();
  }

  @Test
  void aQuestionComesBackToTheStepThatAskedItAndWhatWasSaidBeforeStands() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .investigated()
            .coInvestigate("RETURN", "Which plant?")
            .is(ApplicationState.INFORMATION_NEEDED)
            .suppliedInformation("The one in Haidian")
            .coInvestigated()
            .asks("review-credit");

    assertThat(completed(loan.id(), "investigate")).isOne();
    assertThat(completed(loan.id(), "co-investigate")).isEqualTo(2);
  }

  @Test
  void aCaseIsWithdrawnWhereverItStandsAndItsTasksAreGone() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1000000"), town.invention(firm).enter())
            .asks("score-right")
            .withdrawn()
            .completed("release-commitments", "withdrawn")
            .is(ApplicationState.WITHDRAWN);

    assertThat(books.openTasks(loan.id())).isEmpty();
  }

  private long completed(UUID id, String element) {
    return engine.completedBy(id).stream().filter(element::equals).count();
  }
}
