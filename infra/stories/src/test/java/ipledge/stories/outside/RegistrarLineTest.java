package ipledge.stories.outside;

import static org.assertj.core.api.Assertions.assertThat;

import ipledge.collateral.RightKind;
import ipledge.collateral.RightNumber;
import ipledge.simulators.RunningSimulators;
import ipledge.simulators.fault.Face;
import ipledge.workers.outside.CancellationReason;
import ipledge.workers.outside.Filing;
import ipledge.workers.outside.FilingStatus;
import ipledge.workers.outside.Outcome;
import ipledge.workers.outside.RegisterEntry;
import ipledge.workers.outside.RegistrarPort;
import ipledge.workers.outside.RequestKey;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product talks with the registrar, each of them the real one. */
@SuppressWarnings("NullAway.Init")
class RegistrarLineTest {

  private static final Filing.Party CHENGMING =
      new Filing.Party("澄明医疗器械（示例）有限公司", "91990000MA000004X6");

  @TempDir Path data;
  private RunningSimulators simulators;
  private Lines lines;
  private RegistrarPort registrar;

  @BeforeEach
  void start() {
    simulators = RunningSimulators.start(data, Cases.CONTROLLED, Cases.DAY, Cases.AT_ONCE);
    lines = Lines.to(simulators.url());
    registrar = lines.registrar();
  }

  @AfterEach
  void stop() {
    lines.close();
    simulators.close();
  }

  @Test
  void aRightIsDescribedAsTheRegisterHasIt() {
    RegisterEntry entry = lookUp(RightKind.INVENTION, "2018100000071").orElseThrow();
    assertThat(entry.facts().legalStatus()).isEqualTo("IN_FORCE");
    assertThat(entry.facts().pledged()).isTrue();
    assertThat(entry.facts().frozen()).isFalse();
    assertThat(entry.facts().feePaidThrough()).isEqualTo("2027-01-07");
    assertThat(entry.registrationNo()).contains("Y2025980000001");
    assertThat(lookUp(RightKind.INVENTION, "2020100000064").orElseThrow().facts().frozen())
        .isTrue();
    RegisterEntry mark = lookUp(RightKind.TRADEMARK, "99000002").orElseThrow();
    assertThat(mark.facts().similarMarks()).containsExactly("99000003");
    assertThat(mark.facts().termTo()).isEqualTo("2031-05-20");
    assertThat(lookUp(RightKind.TRADEMARK, "99000005").orElseThrow().facts().legalStatus())
        .as("in the words of our tables")
        .isEqualTo("ENDED");
    assertThat(
            lookUp(RightKind.COPYRIGHT, "2023SR9900002").orElseThrow().facts().ownershipDispute())
        .isTrue();
  }

  @Test
  void anUnknownRightIsAnAnswerToo() {
    assertThat(lookUp(RightKind.INVENTION, "2023100000091")).isEmpty();
  }

  @Test
  void aFilingIsRegisteredAndItsPledgeCancelledAgain() {
    String no = filed("key-file-1", Cases.filing(Cases.INVENTION)).filingNo();
    FilingStatus decided = done(registrar.status(no));
    assertThat(decided).isInstanceOf(FilingStatus.Registered.class);
    String registrationNo = ((FilingStatus.Registered) decided).registrationNo();
    assertThat(registrar.withdraw(RequestKey.first("key-withdraw-1"), no))
        .isEqualTo(new Outcome.Refused<>("decided"));

    RequestKey cancel = RequestKey.first("key-cancel-1");
    done(registrar.cancel(cancel, registrationNo, CancellationReason.DEBT_PERFORMED));
    assertThat(
            lookUp(Cases.INVENTION.kind(), Cases.INVENTION.number())
                .orElseThrow()
                .facts()
                .pledged())
        .isFalse();
    assertThat(
            registrar.cancel(
                RequestKey.first("key-cancel-2"), registrationNo, CancellationReason.WAIVED))
        .isEqualTo(new Outcome.Refused<>("ended"));
    assertThat(simulators.effects(Face.REGISTRAR)).as("one filing, one cancellation").hasSize(2);
  }

  @Test
  void aCorrectionNoticeIsAnsweredWithTheMissingStatement() {
    RightNumber model = new RightNumber(RightKind.UTILITY_MODEL, "2023200000167");
    String no = filed("key-file-1", Cases.filing(model, CHENGMING, List.of())).filingNo();
    FilingStatus asked = done(registrar.status(no));
    assertThat(asked).isInstanceOf(FilingStatus.CorrectionRequested.class);
    assertThat(((FilingStatus.CorrectionRequested) asked).notice())
        .extracting(FilingStatus.Objection::code)
        .containsExactly("STATEMENT_SAME_DAY_INVENTION");

    Filing better =
        Cases.filing(
            model,
            CHENGMING,
            List.of(
                new Filing.Statement(
                    Filing.Paper.CONTINUE_DESPITE_SAME_DAY_INVENTION, model, null)));
    done(registrar.correct(RequestKey.first("key-correct-1"), no, better));
    assertThat(done(registrar.status(no))).isInstanceOf(FilingStatus.Registered.class);
  }

  @Test
  void aRefusalComesWithItsGround() {
    RightNumber divisional = new RightNumber(RightKind.INVENTION, "2021100000016");
    String no = filed("key-file-1", Cases.filing(divisional)).filingNo();
    assertThat(done(registrar.status(no)))
        .isInstanceOfSatisfying(
            FilingStatus.Refused.class,
            refused -> assertThat(refused.ground()).isEqualTo("REG-P11-6"));
  }

  @Test
  void anUnknownKeyNeverArrived() {
    assertThat(done(registrar.statusByKey("key-never-sent"))).isEmpty();
    assertThat(simulators.entries(Face.REGISTRAR)).isEmpty();
  }

  private FilingStatus filed(String key, Filing filing) {
    return done(registrar.file(RequestKey.first(key), filing));
  }

  private Optional<RegisterEntry> lookUp(RightKind kind, String number) {
    return done(registrar.lookUp(new RightNumber(kind, number)));
  }

  private static <T> T done(Outcome<T> outcome) {
    return outcome.told().orElseThrow(() -> new AssertionError(outcome));
  }
}
