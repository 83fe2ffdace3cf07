package ipledge.stories.valuation;

import static ipledge.stories.People.LI;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import ipledge.approval.CaseFacts;
import ipledge.approval.CaseFactsReader;
import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.shared.Money;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.Story;
import ipledge.stories.Town;
import ipledge.valuation.RightValue;
import ipledge.valuation.Score;
import ipledge.valuation.ValuationDetails;
import ipledge.valuation.ValuationDetails.ValuationDetail;
import ipledge.valuation.ValuationMethod;
import ipledge.valuation.ValuationQueries;
import ipledge.valuation.ValuationRoute;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a right comes to its value, or to none. */
@Story
class ValuationStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired ValuationQueries valuations;
  @Autowired ValuationDetails details;
  @Autowired CaseFactsReader reader;

  @Test
  void aValueThatDoesNotConvinceIsFoundAnew() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1000000"), town.invention(firm).enter())
            .valuing()
            .score()
            .sentBack()
            .scoreByRoyalty()
            .confirm()
            .asks("investigate");

    assertThat(facts(loan).totalValue()).isGreaterThan(Money.cny("5000000.00"));
    assertThat(books.events(loan.id()))
        .containsEntry("valuation.value-proposed", 2)
        .containsEntry("valuation.value-sent-back", 1)
        .containsEntry("valuation.value-confirmed", 1);
    loan.withdrawn().completed("withdrawn");
  }

  @Test
  void aPoolIsValuedItemByItemAndLentOnAsAWhole() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1800000"), town.invention(firm).enter(), town.mark(firm).enter());
    loan.valuing().score().confirm();
    loan.valuing().offer("2000000.00").agreed().confirm().asks("investigate");

    assertThat(as(LI, () -> valuations.values(loan.id())))
        .extracting(RightValue::state, RightValue::value)
        .containsExactlyInAnyOrder(
            tuple("CONFIRMED", Money.cny("6000000.00")),
            tuple("CONFIRMED", Money.cny("2000000.00")));
    assertThat(facts(loan).limit().most()).contains(Money.cny("2100000.00"));
    loan.withdrawn().completed("withdrawn");
  }

  /** ALG-11: nobody scores alone, and nobody is told what the others said. */
  @Test
  void scorersWhoAreFarApartCallInAThirdAndTheMiddleCounts() {
    Firm firm = town.firm();
    Case loan = bank.apply(firm, Loan.of("1000000"), town.invention(firm).enter());

    loan.valuing().firstScore("5000000.00");
    loan.asks("score-again");
    assertThat(detail(loan).scores()).isEmpty();
    loan.valuing().secondScore("9000000.00");
    loan.asks("score-third");
    assertThat(detail(loan).scores()).isEmpty();
    assertThat(detail(loan).value()).isNull();

    loan.valuing().thirdScore("7968127.49").confirm().asks("investigate");
    assertThat(detail(loan).scores())
        .extracting(Score::by)
        .containsExactly("chen.jie", "liu.yang", "ding.ke");
    assertThat(facts(loan).totalValue()).isEqualTo(Money.cny("6000000.00"));
    assertThat(books.events(loan.id())).containsEntry("valuation.right-scored", 3);
    loan.withdrawn().completed("withdrawn");
  }

  /** 2.1: the table allows another way beside its own, and the appraiser says why he takes it. */
  @Test
  void anAppraiserTakesTheOtherWayThatTheTableAllows() {
    Firm firm = town.firm();
    Case patent = bank.apply(firm, Loan.of("500000"), town.invention(firm).enter());
    Case mark = bank.apply(firm, Loan.of("500000"), town.mark(firm).enter());

    patent
        .valuing()
        .rerouted("score-right", ValuationRoute.NEGOTIATED)
        .offer("2000000.00")
        .agreed()
        .confirm()
        .asks("investigate");
    mark.valuing()
        .rerouted("make-offer", ValuationRoute.EXTERNAL)
        .report("3000000.00")
        .confirm()
        .asks("investigate");

    assertThat(detail(patent).method()).isEqualTo(ValuationMethod.NEGOTIATION);
    assertThat(detail(patent).reroutedFrom()).isEqualTo(ValuationRoute.INTERNAL);
    assertThat(detail(patent).rerouteReason()).isEqualTo("The borrower asks for it");
    assertThat(detail(mark).reroutedFrom()).isEqualTo(ValuationRoute.NEGOTIATED);
    assertThat(facts(mark).totalValue()).isEqualTo(Money.cny("3000000.00"));
    assertThat(books.events(patent.id())).containsEntry("valuation.valuation-rerouted", 1);
    patent.withdrawn().completed("withdrawn");
    mark.withdrawn().completed("withdrawn");
  }

  @Test
  void anOfferThatIsTurnedDownLeavesNoValueAndNothingToLendOn() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1000000"), town.mark(firm).enter())
            .valuing()
            .offer("2000000.00")
            .rejected()
            .investigated()
            .coInvestigated()
            .review("REJECT", null)
            .is(ApplicationState.REFUSED)
            .completed("refused");

    assertThat(loan.view().channel()).isEqualTo(Channel.ORDINARY);
    assertThat(as(LI, () -> valuations.values(loan.id())))
        .extracting(RightValue::value)
        .containsOnlyNulls();
    assertThat(facts(loan).limit().most()).contains(Money.zero());
  }

  private ValuationDetail detail(Case loan) {
    return as(LI, () -> details.ofCase(loan.id())).getFirst();
  }

  private CaseFacts facts(Case loan) {
    return as(LI, () -> reader.read(loan.id()));
  }
}
