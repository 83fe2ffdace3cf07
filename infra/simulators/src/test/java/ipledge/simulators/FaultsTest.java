package ipledge.simulators;

import static ipledge.simulators.Forms.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ipledge.simulators.fault.Face;
import ipledge.simulators.journal.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The faults do what they say, as often as they say, and to their own face only. */
@SuppressWarnings("NullAway.Init")
class FaultsTest {

  private static final String ORDERS = "/core-bank/disbursements";
  private static final String ORDER = order(Forms.XINGHE, "1500000.00", "CNY");

  @TempDir Path data;
  private RunningSimulators simulators;
  private Caller caller;

  @BeforeEach
  void start() {
    simulators = RunningSimulators.start(data);
    caller = new Caller(simulators.url());
  }

  @AfterEach
  void stop() {
    simulators.close();
  }

  @Test
  void downDoesNothingAndLeavesTheOtherFaceAlone() throws IOException {
    fault("{\"mode\":\"DOWN\",\"count\":1}");
    assertThat(caller.post(ORDERS, "k-1", ORDER).status()).isEqualTo(503);
    assertThat(caller.get("/registrar/rights/INVENTION/2023104567890").status()).isEqualTo(200);
    assertThat(simulators.entries(Face.CORE_BANK)).isEmpty();
    assertThat(caller.post(ORDERS, "k-1", ORDER).status()).isEqualTo(201);
  }

  @Test
  void slowAnswersLate() throws IOException {
    fault("{\"mode\":\"SLOW\",\"delayMillis\":300}");
    Instant start = Instant.now();
    assertThat(caller.post(ORDERS, "k-1", ORDER).status()).isEqualTo(201);
    assertThat(Duration.between(start, Instant.now()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(300));
  }

  @Test
  void aLostAnswerIsOfWorkThatWasDone() throws IOException {
    fault("{\"mode\":\"LOSE_ANSWER\",\"count\":1}");
    assertThatThrownBy(() -> caller.post(ORDERS, "k-1", ORDER)).isInstanceOf(IOException.class);
    assertThat(caller.get(ORDERS + "?key=k-1").text("/state")).isEqualTo("DONE");
    assertThat(simulators.effects(Face.CORE_BANK)).hasSize(1);
  }

  @Test
  void aDuplicateArrivesTwiceAndCountsOnce() throws IOException {
    fault("{\"mode\":\"DUPLICATE\",\"count\":1}");
    assertThat(caller.post(ORDERS, "k-1", ORDER).text("/state")).isEqualTo("DONE");
    assertThat(simulators.entries(Face.CORE_BANK).stream().map(Entry::kind))
        .containsExactly("DisbursementPaid", "CallRepeated");
    caller.post("/core-bank/repayments", null, "{\"loanNo\":\"L-1\",\"amount\":\"1.00\"}");
    fault("{\"mode\":\"DUPLICATE\"}");
    assertThat(caller.get("/core-bank/repayments").body()).hasSize(2);
  }

  @Test
  void aFaultThatIsNoneIsRefused() throws IOException {
    assertThat(caller.put("/faults/core-bank", "{\"mode\":\"EXPLODE\"}").status()).isEqualTo(400);
    assertThat(caller.put("/faults/nobody", "{\"mode\":\"DOWN\"}").status()).isEqualTo(404);
  }

  private void fault(String fault) throws IOException {
    assertThat(caller.put("/faults/core-bank", fault).status()).isEqualTo(200);
  }
}
