package ipledge.stories.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is late is reminded, then the deputies, then the manager, each once. */
@Story
class DueCheckStoryTest {

  private static final Duration A_WEEK_AND_A_DAY = Duration.ofDays(8);

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;

  @Test
  void aWeekLaterEveryTaskThatNobodyTookIsReminded() {
    Firm firm = town.firm();
    Case appraised =
        bank.apply(firm, Loan.of("1000000"), town.invention(firm).enter()).asks("score-right");
    Case surveyed =
        bank.apply(firm, Loan.of("1000000"), town.invention(firm).enter())
            .valued()
            .asks("investigate");
    RegisterEntry model = town.utilityModel(firm);
    Case filed =
        bank.apply(firm, Loan.of("300000"), model.enter()).valued().judged().asks("sign-contracts");
    model.besideInvention(town.invention(firm).enter().number()).enter();
    filed.signed().asks("supply-statement");

    time.passes(A_WEEK_AND_A_DAY);

    appraised.reminded();
    surveyed.reminded();
    filed.reminded();
    assertThat(books.notices(appraised.id()))
        .as("two working days, and half as much again")
        .containsExactlyInAnyOrder(
            "score-right REMINDER", "score-right DEPUTY", "score-right MANAGER");
    assertThat(books.openTasks(appraised.id())).containsExactly("score-right");
    time.passes(Duration.ofDays(1));
    appraised.withdrawn().completed("withdrawn").reminded();
    surveyed.withdrawn().completed("withdrawn").reminded();
    filed.withdrawn().completed("withdrawn").reminded();
  }
}
