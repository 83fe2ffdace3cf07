package ipledge.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Business time is led forward where that is allowed, and stays led. */
class BusinessClockTest {

  private static final String LEAD = "{\"offsetMillis\":86400000}";

  @TempDir Path data;

  @Test
  void isLedForwardOnceAndForGood() throws IOException {
    try (RunningSimulators simulators = RunningSimulators.start(data, "ipledge.clock=controlled")) {
      Caller caller = new Caller(simulators.url());
      assertThat(caller.post("/clock", null, LEAD).status()).isEqualTo(200);
      assertThat(caller.post("/clock", null, LEAD).status()).isEqualTo(200);
      assertThat(caller.post("/clock", null, "{\"offsetMillis\":5}").status()).isEqualTo(422);
    }
    try (RunningSimulators again = RunningSimulators.start(data, "ipledge.clock=controlled")) {
      assertThat(again.clock().offset()).isEqualTo(Duration.ofDays(1));
      assertThat(again.clock().instant()).isAfter(Instant.now().plus(Duration.ofHours(23)));
    }
  }

  @Test
  void cannotBeLedUnlessControlled() throws IOException {
    try (RunningSimulators simulators = RunningSimulators.start(data)) {
      assertThat(new Caller(simulators.url()).post("/clock", null, LEAD).status()).isEqualTo(404);
      assertThat(new Caller(simulators.url()).get("/health").text("/status")).isEqualTo("UP");
    }
  }

  @Test
  void twoProcessesDoNotShareAFolder() {
    try (RunningSimulators first = RunningSimulators.start(data)) {
      assertThat(first.url().getPort()).isPositive();
      assertThatThrownBy(() -> RunningSimulators.start(data))
          .rootCause()
          .hasMessageContaining("Another process writes the journal");
    }
  }
}
