package ipledge.stories.origination;

import static ipledge.stories.People.LI;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ipledge.approval.CaseFactsReader;
import ipledge.intake.ApplicantChecks;
import ipledge.intake.ApplicantFinding;
import ipledge.intake.ApplicantFinding.Level;
import ipledge.intake.ApplicantFinding.Point;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.rulebook.Span;
import ipledge.rulebook.WorkingCalendar;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Books.TaskTimes;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.workers.testing.ProcessEngine;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who asks for money is checked first: some must not have it, some go the ordinary way. */
@Story
class ApplicantStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired ApplicantChecks checks;
  @Autowired CaseFactsReader reader;
  @Autowired WorkingCalendar calendar;
  @Autowired ProcessEngine engine;

  @Test
  void figuresThatAreMissingAreAskedForAndTheApplicantIsCheckedAgain() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000").withoutFigures(), town.invention(firm).enter())
            .is(ApplicationState.INFORMATION_NEEDED)
            .suppliedFigures()
            .asks("score-right");

    assertThat(Collections.frequency(engine.completedBy(loan.id()), "check-applicant"))
        .isEqualTo(2);
    assertThat(books.events(loan.id()))
        .containsEntry("intake.applicant-checked", 2)
        .containsEntry("intake.application-edited", 1);
    assertThat(found(loan))
        .extracting(ApplicantFinding::point, ApplicantFinding::level)
        .contains(tuple(Point.WORKING_CAPITAL, Level.PASS));
    loan.withdrawn().completed("withdrawn");
  }

  @Test
  void anAnswerWithoutTheFiguresIsAskedAgain() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000").withoutFigures(), town.invention(firm).enter())
            .suppliedInformation("They will come")
            .is(ApplicationState.INFORMATION_NEEDED)
            .asks("supply-information");

    assertThat(books.events(loan.id())).containsEntry("intake.information-requested", 2);
    assertThat(engine.completedBy(loan.id())).doesNotContain("query-register");
    loan.withdrawn().completed("withdrawn");
  }

  @Test
  void aBorrowerWhoMayOweNothingMoreIsRefusedBeforeTheRegisterIsAsked() {
    Firm firm = town.firm();
    town.owes(firm, "200000000", "NORMAL");
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .is(ApplicationState.REFUSED)
            .completed("check-applicant", "refuse", "refused");

    assertThat(loan.view().endReason()).isEqualTo("intake.ground.CRD-33");
    assertThat(engine.completedBy(loan.id())).doesNotContain("query-register");
    assertThat(books.openTasks(loan.id())).isEmpty();
  }

  @Test
  void aRelatedPartyWithASubstandardLoanGoesTheOrdinaryWayAndItsPeopleHaveMoreTime() {
    Firm near = town.firm();
    town.relate(near);
    town.owes(near, "100000", "SUBSTANDARD");
    Case ordinary = valued(near);
    Case green = valued(town.firm());

    assertThat(green.view().channel()).isEqualTo(Channel.GREEN);
    assertThat(ordinary.view().channel()).isEqualTo(Channel.ORDINARY);
    assertThat(as(LI, () -> reader.read(ordinary.id())).obstacles())
        .containsExactlyInAnyOrder("related-party", "exposure-not-normal");
    isDue(green, "investigate", 2);
    isDue(ordinary, "investigate", 5);
    green.investigated().asks("co-investigate");
    ordinary.investigated().asks("co-investigate");
    isDue(green, "co-investigate", 1);
    isDue(ordinary, "co-investigate", 3);
    green.coInvestigated().asks("review-credit");
    ordinary.coInvestigated().asks("review-credit");
    isDue(green, "review-credit", 2);
    isDue(ordinary, "review-credit", 5);
    green.recommended().asks("approve-branch");
    ordinary.recommended().asks("approve-branch");
    isDue(green, "approve-branch", 1);
    isDue(ordinary, "approve-branch", 3);
    green.withdrawn().completed("withdrawn");
    ordinary.withdrawn().completed("withdrawn");
  }

  private Case valued(Firm firm) {
    return bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
        .valued()
        .asks("investigate");
  }

  private void isDue(Case loan, String step, int workingDays) {
    TaskTimes times = books.times(loan.id(), step);
    assertThat(times.dueAt())
        .as("%s in the channel %s", step, loan.view().channel())
        .isEqualTo(calendar.due(times.openedAt(), Span.workingDays(workingDays)));
  }

  private List<ApplicantFinding> found(Case loan) {
    return as(LI, () -> checks.of(loan.id()));
  }
}
