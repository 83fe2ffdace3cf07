package ipledge.simulators;

import static ipledge.simulators.Forms.filing;
import static ipledge.simulators.Forms.right;
import static org.assertj.core.api.Assertions.assertThat;

import ipledge.simulators.Caller.Reply;
import ipledge.simulators.fault.Face;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A filing's way, and that a crash takes nothing of it away. */
@SuppressWarnings("NullAway.Init")
class RegistrarTest {

  private static final String FORM =
      filing("PATENT", Forms.XINGHE, List.of(right("INVENTION", "ZL 202310456789.0")));
  private static final String RIGHT = "/registrar/rights/INVENTION/2023104567890";

  @TempDir Path data;
  private RunningSimulators simulators;
  private Caller caller;

  @BeforeEach
  void start() {
    simulators =
        RunningSimulators.start(
            data,
            Forms.DAY,
            "ipledge.clock=controlled",
            "ipledge.simulators.registrar.answer-delay=2d");
    caller = new Caller(simulators.url());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void answersWhenItsDelayIsOverAndEntersThePledge() throws IOException {
    Reply accepted = caller.post("/registrar/filings", "k-1", FORM);
    assertThat(accepted.text("/state")).isEqualTo("ACCEPTED");
    pass(1);
    assertThat(byKey("k-1").text("/state")).isEqualTo("ACCEPTED");
    pass(3);
    assertThat(byKey("k-1").text("/state")).isEqualTo("REGISTERED");
    Reply right = caller.get(RIGHT);
    assertThat(right.text("/activePledge/registrationNo"))
        .isEqualTo(byKey("k-1").text("/registration/registrationNo"));
    assertThat(caller.get(RIGHT + "/events").text("/0/type")).isEqualTo("PLEDGE_REGISTERED");
  }

  @Test
  void givesTheSameAnswerToTheSameKeyAndRefusesItForAnotherFiling() throws IOException {
    Reply first = caller.post("/registrar/filings", "k-1", FORM);
    pass(3);
    assertThat(caller.post("/registrar/filings", "k-1", FORM)).isEqualTo(first);
    Reply other = caller.post("/registrar/filings", "k-1", FORM.replace("ref-1", "ref-2"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.text("/code")).isEqualTo("key-reused");
    assertThat(caller.post("/registrar/filings", null, FORM).status()).isEqualTo(400);
    assertThat(simulators.effects(Face.REGISTRAR)).hasSize(1);
  }

  @Test
  void ofTwoFilingsForOnePatentTheSecondFindsItPledged() throws IOException {
    caller.post("/registrar/filings", "k-1", FORM);
    caller.post("/registrar/filings", "k-2", FORM);
    pass(3);
    assertThat(byKey("k-1").text("/state")).isEqualTo("REGISTERED");
    assertThat(byKey("k-2").text("/refusal/ground")).isEqualTo("REG-P11-9");
  }

  @Test
  void registersAfterACorrectionAndRefusesOneThatCuresNothing() throws IOException {
    String lacking = FORM.replace("ZY-2026-001", "");
    String cured = caller.post("/registrar/filings", "k-1", lacking).text("/filingNo");
    pass(3);
    Reply taken = caller.post("/registrar/filings/" + cured + "/correction", "k-2", FORM);
    assertThat(taken.status()).isEqualTo(202);
    pass(3);
    assertThat(byKey("k-1").text("/state")).isEqualTo("REGISTERED");

    String other = lacking.replace("2023104567890", "2023112345670");
    String uncured = caller.post("/registrar/filings", "k-3", other).text("/filingNo");
    pass(3);
    caller.post("/registrar/filings/" + uncured + "/correction", "k-4", other);
    pass(3);
    assertThat(byKey("k-3").text("/state")).isEqualTo("REFUSED");
  }

  @Test
  void aMarksRegistrationLapsesWithItsTerm() throws IOException {
    caller.post(
        "/registrar/filings",
        "k-1",
        filing("TRADEMARK", Forms.QINGHE, List.of(right("TRADEMARK", "99000001"))));
    pass(3);
    assertThat(byKey("k-1").text("/registration/termTo")).isEqualTo("2027-11-22");
    pass(400);
    String registration = byKey("k-1").text("/registration/registrationNo");
    assertThat(caller.get("/registrar/registrations/" + registration).text("/state"))
        .isEqualTo("LAPSED");
    assertThat(caller.get("/registrar/rights/TRADEMARK/99000001").body().has("activePledge"))
        .isFalse();
  }

  @Test
  void anOwnerWhoPaysOnTimeHasPaidTheRunningYear() throws IOException {
    assertThat(caller.get(RIGHT).text("/feePaidThrough")).isEqualTo("2027-04-25");
    pass(200);
    assertThat(caller.get(RIGHT).text("/feePaidThrough")).isEqualTo("2028-04-25");
  }

  @Test
  void aMissedCorrectionIsDeemedAWithdrawal() throws IOException {
    caller.post("/registrar/filings", "k-1", FORM.replace("ZY-2026-001", ""));
    pass(40);
    assertThat(byKey("k-1").text("/withdrawal")).isEqualTo("CORRECTION_MISSED");
  }

  @Test
  void aFilingIsWithdrawnBeforeItsDecisionOnly() throws IOException {
    String open = caller.post("/registrar/filings", "k-1", FORM).text("/filingNo");
    Reply withdrawn = caller.post("/registrar/filings/" + open + "/withdrawal", "k-2", "");
    assertThat(withdrawn.text("/state")).isEqualTo("WITHDRAWN");
    String decided = caller.post("/registrar/filings", "k-3", FORM).text("/filingNo");
    pass(3);
    assertThat(caller.post("/registrar/filings/" + decided + "/withdrawal", "k-4", "").status())
        .isEqualTo(409);
  }

  @Test
  void aCancellationFreesTheRightOnce() throws IOException {
    caller.post("/registrar/filings", "k-1", FORM);
    pass(3);
    String cancellation =
        "/registrar/registrations/"
            + byKey("k-1").text("/registration/registrationNo")
            + "/cancellation";
    String reason = "{\"reason\":\"DEBT_PERFORMED\"}";
    Reply first = caller.post(cancellation, "k-2", reason);
    assertThat(first.text("/state")).isEqualTo("CANCELLED");
    assertThat(caller.post(cancellation, "k-2", reason)).isEqualTo(first);
    assertThat(caller.post(cancellation, "k-3", reason).status()).isEqualTo(409);
    assertThat(caller.get("/registrar/answers?key=k-2")).isEqualTo(first);
    assertThat(caller.get("/registrar/answers?key=k-3").status()).isEqualTo(404);
    assertThat(caller.get(RIGHT).body().has("activePledge")).isFalse();
  }

  @Test
  void aPreservedRightKeepsItsPledgeUntilTheCourtReleasesIt() throws IOException {
    caller.post("/registrar/filings", "k-1", FORM);
    pass(3);
    String pledged = caller.get(RIGHT).body().toString();
    caller.put(RIGHT, pledged.replace("\"mainIpc\"", "\"freeze\":\"court order\",\"mainIpc\""));
    String cancellation =
        "/registrar/registrations/"
            + byKey("k-1").text("/registration/registrationNo")
            + "/cancellation";
    Reply barred = caller.post(cancellation, "k-2", "{\"reason\":\"WAIVED\"}");
    assertThat(barred.status()).isEqualTo(409);
    assertThat(barred.text("/code")).isEqualTo("barred");
    caller.put(RIGHT, pledged);
    assertThat(caller.post(cancellation, "k-3", "{\"reason\":\"WAIVED\"}").text("/state"))
        .isEqualTo("CANCELLED");
  }

  @Test
  void aDeskThatIsSlowOrCannotReadACopyTreatsEveryFilingSoAlsoAfterARestart() throws IOException {
    caller.put(RIGHT + "/desk", "{\"copyWanted\":true,\"examinedAfter\":\"PT240H\"}");
    String filingNo = caller.post("/registrar/filings", "k-1", FORM).text("/filingNo");
    pass(9);
    assertThat(byKey("k-1").text("/state")).isEqualTo("ACCEPTED");
    simulators.close();
    start();
    pass(2);
    assertThat(byKey("k-1").text("/correction/notice/0/code")).isEqualTo("CONTRACT_COPY");
    caller.post("/registrar/filings/" + filingNo + "/correction", "k-2", FORM);
    pass(11);
    assertThat(byKey("k-1").text("/state")).isEqualTo("REGISTERED");
    assertThat(caller.get(RIGHT).body().has("desk")).isFalse();
  }

  @Test
  void anOwnerWithoutACodeIsKnownByName() throws IOException {
    String right = caller.get(RIGHT).body().toString();
    caller.put(RIGHT, right.replace(",\"uscc\":\"91990000MA0000015Q\"", ""));
    assertThat(caller.get(RIGHT).body().at("/owners/0").has("uscc")).isFalse();
    caller.post("/registrar/filings", "k-1", FORM);
    pass(3);
    assertThat(byKey("k-1").text("/state")).isEqualTo("REGISTERED");
  }

  @Test
  void anEditOfTheRegisterIsAnEventAndRefusesALaterFiling() throws IOException {
    String right = caller.get(RIGHT).body().toString();
    String frozen = right.replace("\"mainIpc\"", "\"freeze\":\"court order\",\"mainIpc\"");
    assertThat(caller.put(RIGHT, frozen).status()).isEqualTo(200);
    assertThat(caller.get("/registrar/events").text("/0/type")).isEqualTo("FROZEN");
    caller.post("/registrar/filings", "k-1", FORM);
    pass(3);
    assertThat(byKey("k-1").text("/refusal/ground")).isEqualTo("REG-P11-5");
  }

  @Test
  void refusesNonsenseWithoutTrace() throws IOException {
    assertThat(caller.post("/registrar/filings", "k-1", "{\"surprise\":1}").status())
        .isEqualTo(400);
    assertThat(
            caller
                .post("/registrar/filings", "k-2", FORM.replace("202310456789.0", "2023104567891"))
                .status())
        .isEqualTo(422);
    assertThat(caller.get("/registrar/rights/INVENTION/2023100000091").status()).isEqualTo(404);
    assertThat(simulators.entries(Face.REGISTRAR)).isEmpty();
  }

  @Test
  void aRestartRemembersEverythingAndForgetsAHalfWrittenLine() throws IOException {
    Reply first = caller.post("/registrar/filings", "k-1", FORM);
    pass(3);
    Reply decided = byKey("k-1");
    simulators.close();
    Files.writeString(
        data.resolve("journal-registrar.jsonl"), "{\"seq\":99,\"torn", StandardOpenOption.APPEND);
    start();
    assertThat(byKey("k-1")).isEqualTo(decided);
    assertThat(caller.get(RIGHT).body().has("activePledge")).isTrue();
    assertThat(caller.post("/registrar/filings", "k-1", FORM)).isEqualTo(first);
    assertThat(simulators.effects(Face.REGISTRAR)).hasSize(1);
    assertThat(caller.get("/journal?face=registrar&effect=true").text("/0/traceId"))
        .isEqualTo("trace-1");
  }

  private Reply byKey(String key) throws IOException {
    return caller.get("/registrar/filings?key=" + key);
  }

  private void pass(int days) {
    simulators.clock().leadBy(Duration.ofDays(days));
  }
}
