package ipledge.stories;

import static ipledge.stories.People.SUN;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.pledge.Paper;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.pledge.Statement;
import ipledge.shared.Actor;
import java.util.List;
import java.util.Set;

/** The steps around a case's filing with its register. */
public final class Filing {

  private static final Set<PledgeState> WAITS_FOR_PAPER =
      Set.of(PledgeState.DRAFT, PledgeState.CORRECTION_REQUESTED);
  private static final Actor WORKERS = Actor.system("workers");

  private final Bank bank;
  private final Case loan;

  Filing(Bank bank, Case loan) {
    this.bank = bank;
    this.loan = loan;
  }

  /** The filings of the case, oldest first. */
  public List<FilingView> all() {
    return as(WORKERS, () -> bank.pledgeQueries.of(loan.id()));
  }

  /** The only one. */
  public FilingView only() {
    List<FilingView> all = all();
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  /** The paper that the pre-check asks for. */
  public Case suppliedStatement(Paper paper) {
    return loan.does(
        "supply-statement",
        SUN,
        task -> bank.pledges.supplyStatement(task, List.of(statement(paper)), SUN));
  }

  /** The paper that the registrar asks for. */
  public Case resubmittedWith(Paper paper) {
    return loan.does(
        "correct-filing",
        SUN,
        task ->
            bank.pledges.correct(
                task, "RESUBMIT", "It is attached", List.of(statement(paper)), SUN));
  }

  /** What the registrar asks for is not to be had. */
  public Case abandoned() {
    return loan.does(
        "correct-filing",
        SUN,
        task -> bank.pledges.correct(task, "ABANDON", "The firm has no such paper", SUN));
  }

  /** Waits until the filings stand so, in any order. */
  public Case are(PledgeState... states) {
    await()
        .atMost(People.DEADLINE)
        .untilAsserted(
            () ->
                assertThat(all()).extracting(FilingView::state).containsExactlyInAnyOrder(states));
    return loan;
  }

  /** Signed by the pledgor, for the right of the filing that waits for a paper. */
  private Statement statement(Paper paper) {
    FilingView waiting =
        all().stream()
            .filter(filing -> WAITS_FOR_PAPER.contains(filing.state()))
            .findFirst()
            .orElseThrow();
    return new Statement(waiting.rightIds().getFirst(), paper, loan.firm().name());
  }
}
