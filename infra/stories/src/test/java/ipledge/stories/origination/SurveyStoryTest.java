package ipledge.stories.origination;

import static ipledge.stories.People.FENG;
import static ipledge.stories.People.LI;
import static ipledge.stories.People.ZHANG;
import static ipledge.stories.People.ZHAO;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.approval.CaseFactsReader;
import ipledge.approval.DutyRecord;
import ipledge.approval.DutyRecords.Entry;
import ipledge.approval.Survey;
import ipledge.approval.Survey.ItemAnswer;
import ipledge.approval.Surveys;
import ipledge.intake.ApplicationState;
import ipledge.shared.Violation;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.testing.Surveyed;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two investigators look at a case, and somebody warns before it is decided. */
@Story
class SurveyStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired CaseFactsReader reader;
  @Autowired Surveys surveys;

  @Test
  void aSmallLoanIsSurveyedFromTheDeskAndGoesOn() {
    Firm firm = town.firm();
    Case loan = bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter()).valued();
    loan.investigate(loan.claimed("investigate", ZHANG), Surveyed.offSite(loan.checklist()))
        .coInvestigated()
        .recommended()
        .approved()
        .is(ApplicationState.CONTRACTING);

    assertThat(as(LI, () -> surveys.of(loan.id())).values())
        .extracting(Surveys.SurveyView::manner)
        .containsExactlyInAnyOrder(Survey.Manner.OFF_SITE, Survey.Manner.ON_SITE);
    loan.asks("sign-contracts").withdrawn();
  }

  @Test
  void aLargerOneIsNotAndTheTaskWaitsForAVisit() {
    Firm firm = town.firm();
    Case loan = bank.apply(firm, Loan.of("2500000"), town.invention(firm).enter()).valued();
    UUID task = loan.claimed("investigate", ZHANG);
    refused(
        "approval.off-site-above-limit",
        () -> loan.investigate(task, Surveyed.offSite(loan.checklist())));
    assertThat(books.events(loan.id())).doesNotContainKey("approval.survey-handed-in");

    loan.investigate(task, loan.onSite());
    loan.coInvestigated().asks("review-credit").withdrawn();
  }

  @Test
  void anOpenItemOfTheChecklistStopsTheOpinionUntilItIsAnswered() {
    Firm firm = town.firm();
    Case loan = bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter()).valued();
    UUID task = loan.claimed("investigate", ZHANG);
    List<ItemAnswer> open = new ArrayList<>(Surveyed.answers(loan.checklist()));
    open.removeIf(answer -> answer.code().equals("DEBTS"));
    refused(
        "approval.item-missing", () -> loan.investigate(task, Surveyed.with(loan.onSite(), open)));

    open.add(new ItemAnswer("DEBTS", Survey.Answer.NOT_MET, "One bank did not answer"));
    loan.investigate(task, Surveyed.with(loan.onSite(), open));
    loan.asks("co-investigate").withdrawn();
  }

  @Test
  void aWarningReachesTheApproverBeforeTheLoanIsApproved() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .investigated()
            .coInvestigated()
            .recommended();
    UUID task = loan.claimed("approve-branch", FENG);
    String read = as(FENG, () -> reader.read(loan.id())).digest();
    UUID warning =
        loan.recorded(
            Entry.of(DutyRecord.Kind.WARNING, "A rival asks to have it revoked", null), ZHAO);
    refused("approval.case-changed", () -> loan.approve(task, read));

    assertThat(as(FENG, () -> reader.read(loan.id())).records())
        .extracting(DutyRecord::id, DutyRecord::staff)
        .containsExactly(tuple(warning, "zhao.lei"));
    loan.approve(task, as(FENG, () -> reader.read(loan.id())).digest());
    loan.is(ApplicationState.CONTRACTING);
    assertThat(books.events(loan.id())).containsEntry("approval.duty-recorded", 1);
    loan.asks("sign-contracts").withdrawn();
  }

  private static void refused(String code, Runnable command) {
    assertThatThrownBy(command::run)
        .isInstanceOfSatisfying(Violation.class, v -> assertThat(v.code()).isEqualTo(code));
  }
}
