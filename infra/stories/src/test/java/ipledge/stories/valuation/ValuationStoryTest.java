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
import ipledge.valuation.ValuationQueries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How a right comes to its value, or to none. */
@Story
class ValuationStoryTest {

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired ValuationQueries valuations;
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
    assertThat(facts(loan).limit().most()).isEqualTo(Money.cny("2100000.00"));
    loan.withdrawn().completed("withdrawn");
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
    assertThat(facts(loan).limit().most()).isEqualTo(Money.zero());
  }

  private CaseFacts facts(Case loan) {
    return as(LI, () -> reader.read(loan.id()));
  }
}
