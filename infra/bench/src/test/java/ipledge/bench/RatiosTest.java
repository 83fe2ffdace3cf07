package ipledge.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatiosTest {

  @Test
  void theMedianLiesInItsInterval() {
    Ratios ratios = Ratios.of(List.of(0.8, 0.9, 1.0, 1.1, 3.0));

    assertThat(ratios.median()).isEqualTo(1.0);
    assertThat(ratios.low()).isBetween(0.8, 1.0);
    assertThat(ratios.high()).isBetween(1.0, 3.0);
    assertThat(ratios).isEqualTo(Ratios.of(List.of(0.8, 0.9, 1.0, 1.1, 3.0)));
    assertThat(Ratios.of(List.of(2.0, 4.0)).median()).isEqualTo(3.0);
    assertThatThrownBy(() -> Ratios.of(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void percentilesCountFromTheShortest() {
    Latencies latencies = new Latencies();
    for (int i = 1; i <= 100; i++) {
      latencies.add(i * 1_000_000L);
    }

    assertThat(latencies.percentile(0.5)).isEqualTo(50.0);
    assertThat(latencies.percentile(0.99)).isEqualTo(99.0);
    assertThat(latencies.percentile(0.999)).isEqualTo(100.0);
    assertThat(new Latencies().percentile(0.5)).isNaN();
  }

  @Test
  void aPairIsNoisyWhenOthersTookAnotherShare() {
    assertThat(new Pairs.Pair(slice(0.2), slice(0.25)).isNoisy()).isFalse();
    assertThat(new Pairs.Pair(slice(0.2), slice(0.35)).isNoisy()).isTrue();
  }

  @Test
  void whatOthersUsedIsWhatIsNotOurs() {
    int cores = Runtime.getRuntime().availableProcessors();
    Machine.Look before = new Machine.Look(0, 0, 0, 0, 0);
    Machine.Look after = new Machine.Look(1_000.0 * cores, 0, 0, 400.0 * cores, 1_000_000_000L);

    assertThat(after.foreignSince(before)).isCloseTo(0.6, within(1e-9));
  }

  @Test
  void ourFlowsHaveTheirJobs() {
    assertThat(Flows.jobTypes())
        .contains("intake.check-applicant", "valuation.decide-route", "loan.disburse");
  }

  @Test
  void theCommandLineIsReadAndWhatIsUnknownIsSaid() {
    Settings settings = Settings.of(Path.of("."), "S1", "--pairs", "3", "--slice", "10");

    assertThat(settings.scenarios()).containsExactly("S1");
    assertThat(settings.pairs()).isEqualTo(3);
    assertThat(settings.expected()).isGreaterThan(Duration.ofMinutes(3));
    assertThat(Settings.of(Path.of(".")).scenarios()).isEqualTo(Settings.ALL);
    assertThatThrownBy(() -> Settings.of(Path.of("."), "S9"))
        .hasMessageContaining("no scenario S9");
    assertThatThrownBy(() -> Settings.of(Path.of("."), "--pairs")).hasMessageContaining("number");
  }

  private static Slice slice(double foreign) {
    return new Slice(10, 1, 100, foreign, 0, 0, Map.of());
  }
}
