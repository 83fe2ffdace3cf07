package ipledge.stories.worklist;

import static ipledge.stories.People.LI;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.approval.AfterCheckQueries;
import ipledge.intake.Channel;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import ipledge.worklist.StepTimes;
import ipledge.worklist.StepTimes.StepTime;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The bank's clock stands while the applicant owes papers, and a green approval is drawn. */
@Story
class ClockStoryTest {

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final Duration A_WEEK_AND_A_DAY = Duration.ofDays(8);

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired StepTimes times;
  @Autowired AfterCheckQueries checks;

  @Test
  void aWeekInWhichTheApplicantOwesPapersIsNotTheBanks() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .investigate("RETURN", "Whose plant is it?")
            .asks("supply-information");
    assertThat(loan.view().channel()).isEqualTo(Channel.GREEN);

    time.passes(A_WEEK_AND_A_DAY);
    loan.completed("due-checked").suppliedInformation("The firm's own").asks("investigate");

    assertThat(books.notices(loan.id())).as("nobody at the bank was late").isEmpty();
    StepTime survey = steps(loan).getFirst();
    assertThat(survey.gross()).as("with the applicant").isGreaterThan(Duration.ofDays(3));
    assertThat(survey.net()).as("without").isZero();
    assertThat(survey.closedAt()).isNull();
    time.passes(A_WEEK_AND_A_DAY);
    loan.reminded();
    assertThat(books.notices(loan.id()))
        .as("of the one step, whose two tasks are")
        .containsExactlyInAnyOrder(
            "investigate REMINDER", "investigate DEPUTY", "investigate MANAGER");
    loan.withdrawn().completed("withdrawn");
  }

  @Test
  void anApprovalOfTheGreenChannelIsDrawnWhenItIsSealed() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter())
            .valued()
            .judged()
            .asks("sign-contracts");
    assertThat(loan.view().channel()).isEqualTo(Channel.GREEN);

    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(books.events(loan.id())).containsEntry("approval.after-check-drawn", 1));
    assertThat(as(LI, () -> checks.of(loan.id()))).isPresent();
    loan.withdrawn().completed("withdrawn");
  }

  private List<StepTime> steps(Case loan) {
    return as(LI, () -> times.of(loan.id())).stream()
        .filter(step -> step.task().elementId().equals("investigate"))
        .toList();
  }
}
