package ipledge.stories.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import ipledge.intake.ApplicationState;
import ipledge.pledge.PledgeState;
import ipledge.shared.BankTime;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.registrar.Registration;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pledge of an ended case that the registrar does not give back at once. */
@Story
class CancellationStoryTest {

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final Duration A_WEEK_AND_A_DAY = Duration.ofDays(8);

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;
  @Autowired RunningSimulators simulators;
  @Autowired MeterRegistry metrics;
  @Autowired Clock clock;

  @Test
  void aClerkHasARefusedCancellationTriedAgainWhenTheCourtReleasesTheRight() {
    Firm firm = town.firm();
    RegisterEntry invention = town.invention(firm);
    Case loan = withdrawnWhilePreserved(firm, invention);
    UUID filing = loan.filing().only().id();
    loan.asks("settle-cancellation");
    loan.filing().are(PledgeState.CANCEL_PENDING);
    await().atMost(DEADLINE).untilAsserted(() -> assertThat(refusals()).isPositive());

    time.passes(A_WEEK_AND_A_DAY);
    loan.reminded();
    loan.filing().cancellationRetried();
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(books.events(loan.id()))
                    .containsEntry("pledge.cancellation-refused", 2));
    invention.released().enter();
    loan.filing().cancellationRetried();

    loan.filing().are(PledgeState.CANCELLED);
    assertThat(registration(loan)).isEqualTo(Registration.State.CANCELLED);
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () ->
                assertThat(engine.completedBy(filing))
                    .contains("cancelled", "pledge-cancellation"));
    assertThat(Collections.frequency(engine.completedBy(filing), "cancel-pledge")).isEqualTo(3);
    assertThat(books.openTasks(loan.id())).isEmpty();
  }

  @Test
  void aPledgeThatEndedInAnotherWayIsWrittenDown() {
    Firm firm = town.firm();
    Case loan = withdrawnWhilePreserved(firm, town.invention(firm));
    UUID filing = loan.filing().only().id();

    loan.filing().cancellationSettled(BankTime.today(clock));

    loan.filing().are(PledgeState.CANCELLED);
    await()
        .atMost(DEADLINE)
        .untilAsserted(() -> assertThat(engine.completedBy(filing)).contains("settled"));
    assertThat(books.events(loan.id()))
        .containsEntry("pledge.cancellation-settled", 1)
        .containsEntry("pledge.pledge-cancelled", 1);
  }

  private Case withdrawnWhilePreserved(Firm firm, RegisterEntry invention) {
    Case loan =
        bank.apply(firm, Loan.of("1500000"), invention.enter())
            .valued()
            .judged()
            .signed()
            .asks("confirm-conditions");
    invention.frozen().enter();
    return loan.withdrawn().completed("withdrawn").is(ApplicationState.WITHDRAWN);
  }

  private Registration.State registration(Case loan) {
    return simulators
        .registrar()
        .registration(String.valueOf(loan.filing().only().registrationNo()))
        .state();
  }

  private double refusals() {
    return metrics.get("ipledge.pledge.cancellations.refused").gauge().value();
  }
}
