package ipledge.collateral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ALG-01 on numbers that a seed makes up. */
class RightNumberPropertiesTest {

  private static final int THIS_YEAR = 2026;
  private static final int ROUNDS = 300;
  private static final String CHECKS = "0123456789X";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 198504})
  void exactlyOneCheckCharacterFitsAndAnyWrongDigitIsFound(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String body = body(random);
      List<String> fitting =
          CHECKS.chars().mapToObj(c -> body + (char) c).filter(n -> isValid(n)).toList();
      assertThat(fitting).as("seed %d: %s", seed, body).hasSize(1);

      String number = fitting.getFirst();
      // Behind the type digit every digit is free, so a slip shows in the check character alone.
      int place = 5 + random.nextInt(7);
      int digit = Character.digit(number.charAt(place), 10);
      char slip = Character.forDigit((digit + 1 + random.nextInt(9)) % 10, 10);
      assertThat(isValid(number.substring(0, place) + slip + number.substring(place + 1)))
          .as("seed %d: %s, place %d", seed, number, place)
          .isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void theWayItIsTypedDoesNotMatter(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < ROUNDS; round++) {
      String body = body(random);
      for (char check : CHECKS.toCharArray()) {
        RightNumber plain = RightNumber.parse(RightKind.INVENTION, body + check);
        String typed =
            " zl"
                + body.substring(0, 4)
                + " "
                + body.substring(4)
                + "."
                + Character.toLowerCase(check);

        assertThat(RightNumber.parse(RightKind.INVENTION, typed)).isEqualTo(plain);
      }
    }
  }

  private static String body(Random random) {
    return "%04d1%07d".formatted(1985 + random.nextInt(42), random.nextInt(10_000_000));
  }

  private static boolean isValid(String number) {
    return RightNumber.parse(RightKind.INVENTION, number).isValid(THIS_YEAR);
  }
}
