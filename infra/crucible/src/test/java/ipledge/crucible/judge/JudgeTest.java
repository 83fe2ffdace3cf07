package ipledge.crucible.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JudgeTest {

  @Test
  void aSoundHouseIsLeftAlone() {
    assertThat(Judge.judge(new Sound().evidence())).isEmpty();
  }

  /** The wrong is named with its invariant and its subject. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongs")
  void aPlantedWrongIsNamed(
      String name, String invariant, String subject, Consumer<Sound> planted) {
    Sound house = new Sound();
    planted.accept(house);
    assertThat(Judge.judge(house.evidence()))
        .anySatisfy(
            violation -> {
              assertThat(violation.invariant()).isEqualTo(invariant);
              assertThat(violation.toString()).contains(subject);
            });
  }

  static Stream<Arguments> wrongs() {
    return Stream.of(
            WrongWork.accepted(),
            WrongWork.answers(),
            WrongEngine.engine(),
            WrongEngine.outside(),
            WrongMoney.money(),
            WrongMoney.order())
        .flatMap(wrongs -> wrongs);
  }

  static Arguments wrong(String name, String invariant, String subject, Consumer<Sound> planted) {
    return Arguments.of(name, invariant, subject, planted);
  }
}
