package ipledge.stories.rulebook;

import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.intake.ApplicationState;
import ipledge.intake.Channel;
import ipledge.rulebook.DecisionEditions;
import ipledge.rulebook.DecisionQueries;
import ipledge.rulebook.DecisionRecord;
import ipledge.shared.Actor;
import ipledge.shared.BankTime;
import ipledge.shared.BranchId;
import ipledge.shared.StaffId;
import ipledge.stories.Bank;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
import ipledge.stories.RegisterEntry;
import ipledge.stories.Story;
import ipledge.stories.Time;
import ipledge.stories.Town;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One cell of a decision table in a new edition leads a case another way from its day on, with the
 * code as it is. What was handed in before keeps the edition of its own day; only the registers'
 * own rules are those of the day on which they are asked.
 */
@Story
class EditionStoryTest {

  private static final Actor EDITOR =
      new Actor(new StaffId("mu.qing"), Set.of("rulebook-editor"), new BranchId("HQ"), false, null);

  private static final Actor OBSERVER = Actor.system("observer");

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Time time;
  @Autowired DecisionEditions editions;
  @Autowired DecisionQueries decisions;
  @Autowired Clock clock;

  private final Map<String, String> shipped = new TreeMap<>();

  @AfterEach
  void theTablesAreAsTheyWere() {
    shipped.forEach(this::enact);
    time.passes(Duration.ofDays(1));
  }

  @Test
  void theWayToAValue() {
    Firm firm = town.firm();
    RegisterEntry unpaid = town.invention(firm).feeUnpaid();
    Case earlier = bank.apply(firm, Loan.of("1500000"), unpaid.enter()).asks("supply-information");

    fromTomorrow("valuation-route", "patent-within-the-limit-then-1", "\"NEGOTIATED\"");

    applied().asks("make-offer").withdrawn();
    unpaid.feePaid().enter();
    earlier.suppliedInformation("Paid").asks("score-right").withdrawn();
  }

  @Test
  void theChannel() {
    Case earlier = applied().asks("score-right");

    fromTomorrow("green-channel-eligibility", "channel-green-then-1", "\"ORDINARY\"");

    Case later = applied().valued().asks("investigate");
    assertThat(later.view().channel()).isEqualTo(Channel.ORDINARY);
    earlier.valued().asks("investigate");
    assertThat(earlier.view().channel()).isEqualTo(Channel.GREEN);
    later.withdrawn();
    earlier.withdrawn();
  }

  @Test
  void theAuthority() {
    Case earlier = applied().valued().investigated().coInvestigated().asks("review-credit");

    fromTomorrow("approval-route", "within-branch-limit-then-1", "\"HEAD_OFFICE\"");

    applied()
        .valued()
        .investigated()
        .coInvestigated()
        .recommended()
        .asks("approve-head-office")
        .withdrawn();
    earlier.recommended().asks("approve-branch").withdrawn();
  }

  @Test
  void thePrice() {
    Case earlier = applied().valued().investigated().coInvestigated().recommended();

    fromTomorrow("loan-pricing", "sound-up-to-three-years-then-1", "95");

    Case later = applied().valued().investigated().coInvestigated().recommended();
    assertThat(rate(later.approved().asks("sign-contracts"))).isEqualTo("0.037500");
    assertThat(rate(earlier.approved().asks("sign-contracts"))).isEqualTo("0.038500");
    later.withdrawn();
    earlier.withdrawn();
  }

  @Test
  void theRegistrability() {
    Case earlier = unpaid().is(ApplicationState.INFORMATION_NEEDED);

    fromTomorrow("registrability-patent", "patent-fee-unpaid-then-2", "\"PASS\"");

    unpaid().asks("score-right").withdrawn();
    earlier.is(ApplicationState.INFORMATION_NEEDED).asks("supply-information");
    assertThat(decided(earlier, "registrability-patent").edition())
        .isNotEqualTo(decided(unpaid().asks("score-right"), "registrability-patent").edition());
  }

  /** The same case, looked at again: the register's edition is the new one, the bank's the old. */
  @Test
  void anEarlierCaseMeetsTheRegistersRulesOfTheDayAndKeepsTheBanks() {
    Case earlier = unpaid().asks("supply-information");
    String registerBefore = decided(earlier, "registrability-patent").edition();
    String bankBefore = decided(applied().asks("score-right"), "valuation-route").edition();

    fromTomorrow("registrability-patent", "patent-fee-unpaid-then-2", "\"PASS\"");
    fromTomorrow("valuation-route", "patent-within-the-limit-then-1", "\"NEGOTIATED\"");

    earlier.suppliedInformation("It will be paid").asks("score-right");
    assertThat(decided(earlier, "registrability-patent").edition()).isNotEqualTo(registerBefore);
    assertThat(decided(earlier, "valuation-route").edition()).isEqualTo(bankBefore);
    Case later = unpaid().asks("make-offer");
    assertThat(decided(later, "registrability-patent").edition())
        .isEqualTo(decided(earlier, "registrability-patent").edition());
    assertThat(decided(later, "valuation-route").edition()).isNotEqualTo(bankBefore);
    earlier.withdrawn();
    later.withdrawn();
  }

  @Test
  void whatTheRegisterLeavesOutDecidesNothingAndIsShown() {
    Firm firm = town.firm();
    Case loan =
        bank.apply(firm, Loan.of("1000000"), town.mark(firm).undated().enter())
            .is(ApplicationState.INFORMATION_NEEDED)
            .asks("supply-information");

    DecisionRecord open = decided(loan, "registrability-trademark");
    assertThat(open.result()).isEmpty();
    assertThat(open.missingInputs())
        .extracting(DecisionRecord.Missing::name)
        .containsExactly("lastDay");
  }

  private static String rate(Case loan) {
    return loan.contracts().getFirst().annualRate().toString();
  }

  private Case applied() {
    Firm firm = town.firm();
    return bank.apply(firm, Loan.of("1500000"), town.invention(firm).enter());
  }

  private Case unpaid() {
    Firm firm = town.firm();
    return bank.apply(firm, Loan.of("1500000"), town.invention(firm).feeUnpaid().enter());
  }

  private DecisionRecord decided(Case loan, String decision) {
    return as(OBSERVER, () -> decisions.latest(loan.id(), decision)).orElseThrow();
  }

  /** An editor changes one cell; a day later it holds. */
  private void fromTomorrow(String decision, String cell, String text) {
    String table = as(EDITOR, () -> editions.dmn(decision, today()));
    shipped.put(decision, table);
    String changed =
        table.replaceFirst("(id=\"" + cell + "\">\\s*<text>)[^<]*(</text>)", "$1" + text + "$2");
    assertThat(changed).isNotEqualTo(table);
    enact(decision, changed);
    time.passes(Duration.ofDays(1));
  }

  private void enact(String decision, String table) {
    LocalDate from = today().plusDays(1);
    String edition = decision + " of " + from;
    as(EDITOR, () -> editions.enact(EDITOR, table, edition, from, "a story"));
  }

  private LocalDate today() {
    return BankTime.today(clock);
  }
}
