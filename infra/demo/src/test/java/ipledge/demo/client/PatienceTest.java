package ipledge.demo.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatienceTest {

  private static final Instant BEGIN = Instant.parse("2026-11-22T05:00:00Z");

  private Instant now = BEGIN;
  private int looks;
  private final List<Duration> pauses = new ArrayList<>();
  private final Patience patience =
      new Patience(
          Duration.ofSeconds(3),
          () -> now,
          time -> {
            pauses.add(time);
            now = now.plus(time);
          });

  @Test
  void whatIsThereIsNotWaitedFor() {
    assertThat(patience.until("it", () -> Optional.of("here"), () -> "")).isEqualTo("here");
    assertThat(pauses).isEmpty();
  }

  @Test
  void itIsLookedForEverMoreSeldom() {
    assertThat(
            patience.until(
                "it", () -> ++looks == 7 ? Optional.of("here") : Optional.empty(), () -> ""))
        .isEqualTo("here");
    assertThat(pauses)
        .extracting(Duration::toMillis)
        .containsExactly(50L, 100L, 200L, 400L, 800L, 1000L);
  }

  @Test
  void inTheEndItIsSaidWhatThereIsInstead() {
    assertThatThrownBy(
            () -> patience.until("the task approve", Optional::empty, () -> "the case is REFUSED."))
        .isInstanceOf(WaitedInVain.class)
        .hasMessage("Waited 3 s for the task approve in vain: the case is REFUSED.");
    assertThat(now).isEqualTo(BEGIN.plusSeconds(3));
  }
}
