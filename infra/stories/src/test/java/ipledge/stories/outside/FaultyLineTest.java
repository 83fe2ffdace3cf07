package ipledge.stories.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ipledge.collateral.RightNumber;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.simulators.fault.Fault;
import ipledge.simulators.fault.FaultMode;
import ipledge.simulators.journal.Entry;
import ipledge.workers.outside.Disbursed;
import ipledge.workers.outside.FilingStatus;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.OutcomeUnknown;
import ipledge.workers.outside.RequestKey;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the line does, what was asked for happens at most once, and the product learns of it.
 */
@SuppressWarnings("NullAway.Init")
class FaultyLineTest {

  private static final String KEY = "key-of-this-work";

  @TempDir Path data;
  private RunningSimulators simulators;
  private Lines lines;

  @BeforeEach
  void start() {
    simulators = RunningSimulators.start(data, Cases.CONTROLLED, Cases.DAY, Cases.AT_ONCE);
    lines = Lines.to(simulators.url(), "core-bank.line.rest=200ms");
  }

  @AfterEach
  void stop() {
    lines.close();
    simulators.close();
  }

  @Test
  void aLostAnswerIsFoundAgainByItsKey() {
    simulators.faults().set(Face.REGISTRAR, Fault.times(FaultMode.LOSE_ANSWER, 1));
    assertThat(file(RequestKey.first(KEY))).isInstanceOf(Outcome.Done.class);
    assertThat(kinds(Face.REGISTRAR)).containsExactly("FilingReceived", "PledgeRegistered");

    simulators.faults().set(Face.CORE_BANK, Fault.times(FaultMode.LOSE_ANSWER, 1));
    assertThat(disburse(RequestKey.first(KEY))).isInstanceOf(Outcome.Done.class);
    assertThat(kinds(Face.CORE_BANK)).containsExactly("DisbursementPaid");
  }

  @Test
  void aDuplicateCountsOnce() {
    simulators.faults().set(Face.REGISTRAR, Fault.times(FaultMode.DUPLICATE, 1));
    assertThat(file(RequestKey.first(KEY))).isInstanceOf(Outcome.Done.class);
    assertThat(simulators.effects(Face.REGISTRAR)).hasSize(1);
    assertThat(kinds(Face.REGISTRAR)).contains("CallRepeated");

    simulators.faults().set(Face.CORE_BANK, Fault.times(FaultMode.DUPLICATE, 1));
    assertThat(disburse(RequestKey.first(KEY))).isInstanceOf(Outcome.Done.class);
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(1);
  }

  @Test
  void aSlowRegistrarLeavesTheOutcomeOpenAndIsAskedLater() {
    simulators.faults().set(Face.REGISTRAR, Fault.slow(1_500));
    Outcome<FilingStatus> first = impatiently(impatient -> file(impatient, RequestKey.first(KEY)));
    assertThat(first).isEqualTo(new Outcome.Unknown<>("no-answer", true));
    assertThatThrownBy(first::known).isInstanceOf(OutcomeUnknown.class);

    simulators.faults().set(Face.REGISTRAR, Fault.always(FaultMode.NONE));
    assertThat(file(RequestKey.again(KEY))).isInstanceOf(Outcome.Done.class);
    // The slow request may still be under way; when it arrives, its key is known.
    assertThat(simulators.effects(Face.REGISTRAR)).hasSize(1);
  }

  @Test
  void aLateRequestFindsItsKeyTaken() {
    simulators.faults().set(Face.CORE_BANK, Fault.slow(1_500));
    Outcome<Disbursed> first = impatiently(impatient -> disburse(impatient, RequestKey.first(KEY)));
    assertThat(first).isEqualTo(new Outcome.Unknown<>("no-answer", true));
    simulators.faults().set(Face.CORE_BANK, Fault.always(FaultMode.NONE));
    assertThat(disburse(RequestKey.again(KEY))).isInstanceOf(Outcome.Done.class);
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> kinds(Face.CORE_BANK).contains("CallRepeated"));
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(1);
  }

  @Test
  void aRegistrarThatIsDownHasDoneNothingAndIsAskedAgain() {
    simulators.faults().set(Face.REGISTRAR, Fault.always(FaultMode.DOWN));
    assertThat(file(RequestKey.first(KEY))).isEqualTo(new Outcome.Unknown<>("http-503", true));
    assertThat(simulators.entries(Face.REGISTRAR)).isEmpty();
    simulators.faults().set(Face.REGISTRAR, Fault.always(FaultMode.NONE));
    assertThat(file(RequestKey.again(KEY))).isInstanceOf(Outcome.Done.class);
    assertThat(simulators.effects(Face.REGISTRAR)).hasSize(1);
  }

  @Test
  void nothingIsSentWhileTheEarlierAttemptIsUnclear() {
    simulators.faults().set(Face.CORE_BANK, Fault.always(FaultMode.DOWN));
    assertThat(disburse(RequestKey.again(KEY))).isEqualTo(new Outcome.Unknown<>("http-503", true));
    assertThat(simulators.entries(Face.CORE_BANK)).isEmpty();
  }

  @Test
  void anInstitutionThatIsNotThereHasCertainlyDoneNothing() {
    simulators.close();
    assertThat(disburse(RequestKey.first(KEY)))
        .isEqualTo(new Outcome.Unknown<>("no-answer", false));
    simulators = RunningSimulators.start(data, Cases.CONTROLLED, Cases.DAY, Cases.AT_ONCE);
  }

  @Test
  void aRestartBetweenTwoAttemptsPaysOnce() {
    disburse(RequestKey.first(KEY));
    simulators.close();
    lines.close();
    start();
    assertThat(disburse(RequestKey.again(KEY))).isInstanceOf(Outcome.Done.class);
    assertThat(kinds(Face.CORE_BANK)).containsExactly("DisbursementPaid");
  }

  @Test
  void aLineThatKeepsFailingIsGivenARestAndComesBack() {
    simulators.faults().set(Face.CORE_BANK, Fault.always(FaultMode.DOWN));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                disburse(RequestKey.first(KEY))
                    .equals(new Outcome.Unknown<>("line-at-rest", false)));
    assertThat(lookUp()).as("the other line is not at rest").isInstanceOf(Outcome.Done.class);
    simulators.faults().set(Face.CORE_BANK, Fault.always(FaultMode.NONE));
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> disburse(RequestKey.again(KEY)) instanceof Outcome.Done);
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(1);
  }

  @Test
  void aRefusalIsFinalForItsKey() {
    Outcome<Disbursed> blocked =
        lines
            .coreBank()
            .disburse(RequestKey.first(KEY), Cases.order("远山储能科技（示例）有限公司", "91990000MA0000031E"));
    assertThat(blocked).isEqualTo(new Outcome.Refused<>("ACCOUNT_BLOCKED"));
    assertThat(disburse(RequestKey.first(KEY)))
        .as("the same key for another order is our own mistake, not the bank's refusal")
        .isEqualTo(new Outcome.Unknown<>("refused-key-reused", true));
    assertThat(simulators.effects(Face.CORE_BANK)).isEmpty();
  }

  /** A first attempt by somebody who does not wait for a slow answer. */
  private <T> T impatiently(Function<Lines, T> attempt) {
    try (Lines impatient =
        Lines.to(
            simulators.url(),
            "registrar.line.answer-timeout=400ms",
            "core-bank.line.answer-timeout=400ms")) {
      return attempt.apply(impatient);
    }
  }

  private Outcome<FilingStatus> file(RequestKey key) {
    return file(lines, key);
  }

  private static Outcome<FilingStatus> file(Lines by, RequestKey key) {
    return by.registrar().file(key, Cases.filing(Cases.INVENTION));
  }

  private Outcome<Disbursed> disburse(RequestKey key) {
    return disburse(lines, key);
  }

  private static Outcome<Disbursed> disburse(Lines by, RequestKey key) {
    return by.coreBank().disburse(key, Cases.order());
  }

  private Outcome<?> lookUp() {
    RightNumber right = Cases.INVENTION;
    return lines.registrar().lookUp(right);
  }

  private List<String> kinds(Face face) {
    return simulators.entries(face).stream().map(Entry::kind).toList();
  }
}
