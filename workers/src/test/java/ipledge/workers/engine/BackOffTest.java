package ipledge.workers.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How long a failed job waits: longer from time to time, never for all the same, never for ever.
 */
class BackOffTest {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final int DRAWS = 2_000;

  private final Failures failures = new Failures(settings());

  @Test
  void itGrowsFourfoldUpToTheLongest() {
    List<Duration> without = List.of(FIRST, seconds(8), seconds(32), seconds(128), LONGEST);
    for (int before = 0; before < without.size(); before++) {
      double about = without.get(before).toMillis();
      assertThat(waits(before))
          .as("after %d failures", before)
          .allSatisfy(
              wait -> assertThat((double) wait.toMillis()).isBetween(0.8 * about, 1.2 * about));
    }
    assertThat(waits(4)).allSatisfy(wait -> assertThat(wait).isGreaterThan(seconds(128)));
  }

  @Test
  void howeverManyFailuresItIsNeverMuchLonger() {
    for (int before : new int[] {5, 10, 11, 100, Integer.MAX_VALUE}) {
      assertThat(waits(before))
          .allSatisfy(wait -> assertThat(wait).isBetween(seconds(240), seconds(360)));
    }
  }

  @Test
  void jitterIsDrawnFromTheWholeOfItsBounds() {
    List<Duration> waits = waits(0);
    assertThat(waits.stream().distinct().count()).isGreaterThan(DRAWS / 10);
    assertThat(waits)
        .anySatisfy(wait -> assertThat(wait).isLessThan(Duration.ofMillis(1_700)))
        .anySatisfy(wait -> assertThat(wait).isGreaterThan(Duration.ofMillis(2_300)));
  }

  private List<Duration> waits(int failuresBefore) {
    return Stream.generate(() -> failures.backOff(failuresBefore)).limit(DRAWS).toList();
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private static EngineSettings settings() {
    return new EngineSettings(
        URI.create("http://127.0.0.1:26500"),
        "test",
        1,
        1,
        1,
        FIRST,
        FIRST,
        FIRST,
        2,
        FIRST,
        LONGEST,
        LONGEST,
        null);
  }
}
