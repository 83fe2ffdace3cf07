package ipledge.web.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  private static final Callers.Caller NOBODY =
      new Callers.Caller("nobody", "", "", Map.of("Authorization", "Bearer x"), false, false);

  @Test
  void onlyWhatBreaksThePromiseIsLeft() {
    Shot shot =
        shot(
            """
            {"id": "1", "rights": [{"kind": "A"}, {"kind": "B", "number": "evil evil"}], "note": "x"}
            """);

    Shot smallest = new Shrinker(one -> body(one).contains("evil")).smallest(shot);

    assertThat(body(smallest)).isEqualTo("{\"rights\":[{\"number\":\"evil\"}]}");
    assertThat(smallest.query()).isEmpty();
    assertThat(smallest.headers()).containsOnlyKeys("Authorization");
  }

  @Test
  void whatIsNoJsonIsHalved() {
    Shot smallest =
        new Shrinker(one -> body(one).contains("!")).smallest(shot("{".repeat(30) + "!}"));

    assertThat(body(smallest).length()).isLessThanOrEqualTo(2);
  }

  @Test
  void aSeedFallsTheSameEveryTime() {
    Dice first = new Dice(7, 3);
    Dice second = new Dice(7, 3);

    assertThat(List.of(first.uuid(), first.below(1000)))
        .isEqualTo(List.of(second.uuid(), second.below(1000)));
    assertThat(new Dice(7, 4).uuid()).isNotEqualTo(new Dice(7, 3).uuid());
  }

  private static String body(Shot shot) {
    return shot.body() == null
        ? ""
        : new String(Objects.requireNonNull(shot.body()), StandardCharsets.UTF_8);
  }

  private static Shot shot(String body) {
    return new Shot(
        new Api.Operation("POST", "/api/v1/x", List.of(), null, false, Set.of(), null),
        "/api/v1/x",
        Map.of("a", "1"),
        Map.of("Authorization", "Bearer x", "Accept", "*/*"),
        body.getBytes(StandardCharsets.UTF_8),
        NOBODY,
        false);
  }
}
