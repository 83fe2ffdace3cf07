package ipledge.stories;

import static ipledge.stories.People.SUN;
import static ipledge.stories.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ipledge.collateral.Paper;
import ipledge.pledge.PledgeQueries.FilingView;
import ipledge.pledge.PledgeState;
import ipledge.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps around a case's filing with its register. */
public final class Filing {

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

  /** The paper that the pre-check asks for, signed by the pledgor. */
  public Case suppliedStatement(Paper paper) {
    return suppliedStatement(paper, loan.firm().name());
  }

  public Case suppliedStatement(Paper paper, String givenBy) {
    return loan.does(
        "supply-statement",
        SUN,
        task ->
            bank.pledges.supplyStatement(
                task, "SUPPLIED", List.of(loan.paper(waiting(), paper, givenBy)), "", SUN));
  }

  /** Only the register had to change, and did. */
  public Case registerMended() {
    return loan.does(
        "supply-statement",
        SUN,
        task -> bank.pledges.supplyStatement(task, "SUPPLIED", List.of(), "", SUN));
  }

  /** What the pre-check asks for is not to be had. */
  public Case deniedStatement() {
    return loan.does(
        "supply-statement",
        SUN,
        task -> bank.pledges.supplyStatement(task, "ABANDON", List.of(), "Nobody signs it", SUN));
  }

  /** What the registrar asks for is there. */
  public Case resubmitted() {
    return loan.does(
        "correct-filing",
        SUN,
        task -> bank.pledges.correct(task, "RESUBMIT", "A better copy is attached", SUN));
  }

  /**
   * The registrar was asked.
   *
   * @param expectedOn the day that it named, if it named one
   */
  public Case asked(@Nullable LocalDate expectedOn) {
    return loan.does(
        "ask-registrar",
        SUN,
        task -> bank.inquiries.record(task, "They are busy", expectedOn, SUN));
  }

  public Case cancellationRetried() {
    return loan.does(
        "settle-cancellation",
        SUN,
        task ->
            bank.cancellations.settle(
                task, "RETRY", "The court released it", null, List.of(), SUN));
  }

  public Case cancellationSettled(LocalDate endedOn) {
    return loan.does(
        "settle-cancellation",
        SUN,
        task ->
            bank.cancellations.settle(
                task, "SETTLED", "Cancelled at the window", endedOn, List.of(), SUN));
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

  /** The right of the filing that waits for a paper. */
  private UUID waiting() {
    return all().stream()
        .filter(filing -> filing.state() == PledgeState.DRAFT)
        .findFirst()
        .orElseThrow()
        .rightIds()
        .getFirst();
  }
}
