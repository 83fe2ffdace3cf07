package ipledge.stories.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import ipledge.pledge.PledgeState;
import ipledge.shared.BankTime;
import ipledge.stories.Bank;
import ipledge.stories.Books;
import ipledge.stories.Case;
import ipledge.stories.Firm;
import ipledge.stories.Loan;
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

/** A registrar that lets its review limit pass: somebody is told to ask, and the case goes on. */
@Story
class SilentRegistrarStoryTest {

  private static final Duration DEADLINE = Duration.ofSeconds(120);
  private static final Duration A_DAY = Duration.ofDays(1);

  @Autowired Town town;
  @Autowired Bank bank;
  @Autowired Books books;
  @Autowired Time time;
  @Autowired ProcessEngine engine;
  @Autowired MeterRegistry metrics;
  @Autowired Clock clock;

  @Test
  void aLateAnswerIsNoticedOnceAskedForAndStillTaken() {
    double before = unanswered();
    Case loan = filed(Duration.ofDays(30));
    UUID filing = loan.filing().only().id();
    days(1);
    assertThat(books.openTasks(loan.id())).as("two working days are not over").isEmpty();

    days(7);
    loan.asks("ask-registrar");
    await().atMost(DEADLINE).untilAsserted(() -> assertThat(unanswered()).isGreaterThan(before));
    assertThat(books.events(loan.id())).containsEntry("pledge.registrar-late", 1);
    days(1);
    assertThat(books.openTasks(loan.id())).containsExactly("ask-registrar");

    loan.filing().asked(BankTime.today(clock).plusDays(4));
    days(3);
    assertThat(books.openTasks(loan.id())).as("it named a later day").isEmpty();
    days(2);
    loan.asks("ask-registrar");
    loan.filing().asked(null);

    days(16);
    loan.asks("confirm-conditions").filing().are(PledgeState.REGISTERED);
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> assertThat(books.openTasks(loan.id())).containsExactly("confirm-conditions"));
    assertThat(books.events(loan.id())).containsEntry("pledge.registrar-late", 1);
    assertThat(Collections.frequency(engine.completedBy(filing), "ask-registrar"))
        .isGreaterThanOrEqualTo(2);
    assertThat(engine.incidentsOf(filing)).isEmpty();
    loan.withdrawn().completed("withdrawn");
  }

  @Test
  void anAnswerThatComesWhileSomebodyIsToAskClosesTheTask() {
    Case loan = filed(Duration.ofDays(10));
    UUID filing = loan.filing().only().id();
    days(8);
    loan.asks("ask-registrar");

    days(3);
    loan.asks("confirm-conditions");
    await()
        .atMost(DEADLINE)
        .untilAsserted(
            () -> {
              assertThat(books.openTasks(loan.id())).containsExactly("confirm-conditions");
              assertThat(engine.completedBy(filing)).contains("registrar-asked", "registered");
            });
    assertThat(books.events(loan.id())).containsEntry("worklist.task-overtaken", 1);
    loan.withdrawn().completed("withdrawn");
  }

  private Case filed(Duration silence) {
    Firm firm = town.firm();
    return bank.apply(firm, Loan.of("1500000"), town.invention(firm).examinedAfter(silence).enter())
        .valued()
        .judged()
        .signed()
        .filing()
        .are(PledgeState.ACCEPTED);
  }

  /** Day by day, as time passes: each day's look finds the clock where it should be. */
  private void days(int days) {
    for (int day = 0; day < days; day++) {
      time.passes(A_DAY);
      engine.awaitQuiet();
    }
  }

  private double unanswered() {
    return metrics.get("ipledge.pledge.unanswered").gauge().value();
  }
}
