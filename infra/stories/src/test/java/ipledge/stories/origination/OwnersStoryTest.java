package ipledge.stories.origination;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.collateral.Paper;
import ipledge.intake.ApplicationState;
import ipledge.pledge.PledgeState;
import ipledge.simulators.fault.Face;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import ipledge.workers.testing.ProcessEngine;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Rights with more than one owner, and owners whom the register has under another name. */
@Story
class OwnersStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;

  @Test
  void theConsentOfACoOwnerIsAskedForSuppliedAndFiledAndTheLoanIsPaid() {
    Firm firm = town.firm();
    Firm institute = town.firm();
    Case loan =
        applied(firm, town.invention(firm).ownedTogetherWith(institute))
            .is(ApplicationState.INFORMATION_NEEDED)
            .suppliedPaper(Paper.CO_OWNER_CONSENT, institute.name())
            .valued()
            .judged()
            .signed()
            .conditionsConfirmed()
            .is(ApplicationState.ACTIVE);

    wasDone(loan, "query-register", 2);
    assertThat(attached(loan)).containsExactly("CO_OWNER_CONSENT " + institute.name());
    assertThat(books.events(loan.id()))
        .containsEntry("intake.papers-handed-in", 1)
        .containsEntry("pledge.pledge-registered", 1);
  }

  @Test
  void anAgreementBetweenTheCoOwnersDoesAsWell() {
    Firm firm = town.firm();
    Case loan =
        applied(firm, town.invention(firm).ownedTogetherWith(town.firm()))
            .suppliedPaper(Paper.CO_OWNERS_AGREEMENT, firm.name())
            .valued()
            .judged()
            .signed()
            .asks("confirm-conditions");

    loan.filing().are(PledgeState.REGISTERED);
  }

  @Test
  void anAnswerWithoutTheConsentAsksAgainUntilItIsSaidNotToBeHad() {
    Firm firm = town.firm();
    Case loan =
        applied(firm, town.invention(firm).ownedTogetherWith(town.firm()))
            .suppliedInformation("They will sign next week")
            .asks("supply-information")
            .deniedInformation("The institute does not agree")
            .is(ApplicationState.REFUSED)
            .completed("refuse", "refused");

    wasDone(loan, "check-rights", 2);
    assertThat(loan.view().endReason()).isEqualTo("REG-P11.8,intake.information-denied");
    assertThat(books.openTasks(loan.id())).isEmpty();
  }

  @Test
  void aCaseWhoseConsentNeverComesIsRefusedAtTheLimitHoweverOftenItWasPutOff() {
    Firm firm = town.firm();
    Case loan =
        applied(firm, town.invention(firm).ownedTogetherWith(town.firm()))
            .asks("supply-information");
    time.passes(Duration.ofDays(20));
    loan.suppliedInformation("They will sign next week").asks("supply-information");
    assertThat(books.events(loan.id())).doesNotContainKey("intake.information-overdue");

    time.passes(Duration.ofDays(14));

    loan.is(ApplicationState.REFUSED).completed("refuse", "refused");
    assertThat(engine.terminatedIn(loan.id())).contains("supply-information");
    assertThat(loan.view().endReason()).isEqualTo("REG-P11.8,intake.information-overdue");
    assertThat(books.openTasks(loan.id())).isEmpty();
    assertThat(books.events(loan.id())).containsEntry("intake.information-overdue", 1);
  }

  @Test
  void aPatentUnderAnotherNameIsChangedInTheRegisterFirst() {
    Firm firm = town.firm();
    RegisterEntry invention = town.invention(firm).registeredTo("更名前（示例）有限公司");
    Case loan =
        applied(firm, invention)
            .is(ApplicationState.INFORMATION_NEEDED)
            .suppliedPaper(Paper.NAME_CHANGE_PROOF, firm.name())
            .is(ApplicationState.INFORMATION_NEEDED)
            .asks("supply-information");
    invention.registeredTo(firm.name()).enter();

    loan.suppliedInformation("The register is changed")
        .valued()
        .judged()
        .signed()
        .asks("confirm-conditions");

    loan.filing().are(PledgeState.REGISTERED);
    wasDone(loan, "check-rights", 3);
  }

  @Test
  void aMarkUnderAnotherNameIsRegisteredWithProofOfTheChange() {
    Firm firm = town.firm();
    Case loan =
        applied(firm, town.mark(firm).registeredTo("更名前（示例）有限公司"))
            .is(ApplicationState.INFORMATION_NEEDED)
            .suppliedPaper(Paper.NAME_CHANGE_PROOF, firm.name())
            .valuing()
            .offer("5000000")
            .agreed()
            .confirm()
            .judged()
            .signed()
            .asks("confirm-conditions");

    assertThat(attached(loan)).containsExactly("NAME_CHANGE_PROOF " + firm.name());
    loan.filing().are(PledgeState.REGISTERED);
  }

  @Test
  void aNameThatDiffersInFormOnlyIsFiledAsTheRegisterWritesIt() {
    Firm firm = town.firm();
    String halfWidth = firm.name().replace("（", "(").replace("）", ") ");
    Case loan =
        applied(firm, town.invention(firm).registeredTo(halfWidth))
            .valued()
            .judged()
            .signed()
            .asks("confirm-conditions");

    assertThat(filed(loan).at("/request/pledgor/name").asString()).isEqualTo(halfWidth);
    assertThat(engine.completedBy(loan.filing().only().id())).doesNotContain("correct-filing");
  }

  private Case applied(Firm firm, RegisterEntry entry) {
    return bank.apply(firm, Loan.of("1500000"), entry.enter());
  }

  /** The papers that the registrar found attached, and from whom. */
  private List<String> attached(Case loan) {
    return filed(loan)
        .at("/request/statements")
        .valueStream()
        .map(paper -> paper.path("type").asString() + " " + paper.path("by").asString())
        .toList();
  }

  private JsonNode filed(Case loan) {
    return books.effects(Face.REGISTRAR, loan.filing().only().id()).getFirst().data();
  }

  private void wasDone(Case loan, String element, int times) {
    assertThat(Collections.frequency(engine.completedBy(loan.id()), element))
        .as(element)
        .isEqualTo(times);
  }
}
